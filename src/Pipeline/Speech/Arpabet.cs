using System.Text;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Writes ARPAbet in Kokoro's alphabet, stress marks right before the vowel.</summary>
internal static class Arpabet
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["AA"] = "ɑ",
        ["AE"] = "æ",
        ["AH"] = "ʌ",
        ["AO"] = "ɔ",
        ["AW"] = "W",
        ["AY"] = "I",
        ["B"] = "b",
        ["CH"] = "ʧ",
        ["D"] = "d",
        ["DH"] = "ð",
        ["EH"] = "ɛ",
        ["ER"] = "ɜɹ",
        ["EY"] = "A",
        ["F"] = "f",
        ["G"] = "ɡ",
        ["HH"] = "h",
        ["IH"] = "ɪ",
        ["IY"] = "i",
        ["JH"] = "ʤ",
        ["K"] = "k",
        ["L"] = "l",
        ["M"] = "m",
        ["N"] = "n",
        ["NG"] = "ŋ",
        ["OW"] = "O",
        ["OY"] = "Y",
        ["P"] = "p",
        ["R"] = "ɹ",
        ["S"] = "s",
        ["SH"] = "ʃ",
        ["T"] = "t",
        ["TH"] = "θ",
        ["UH"] = "ʊ",
        ["UW"] = "u",
        ["V"] = "v",
        ["W"] = "w",
        ["Y"] = "j",
        ["Z"] = "z",
        ["ZH"] = "ʒ",
    };

    /// <summary>Maps phonemes such as AH0 and K; what is not one is left out.</summary>
    public static string ToKokoro(IEnumerable<string> phonemes)
    {
        StringBuilder said = new();
        foreach (string phoneme in phonemes)
        {
            bool hasStress = phoneme.Length > 0 && char.IsAsciiDigit(phoneme[^1]);
            char stress = hasStress ? phoneme[^1] : '0';
            if (!Symbols.TryGetValue(hasStress ? phoneme[..^1] : phoneme, out string? symbol))
            {
                continue;
            }

            string weak = (symbol, stress, hasStress) switch
            {
                ("ʌ", '0', true) => "ə",
                ("ɜɹ", '0', true) => "əɹ",
                _ => symbol,
            };
            said.Append(stress == '1' ? "ˈ" : stress == '2' ? "ˌ" : "").Append(weak);
        }

        return said.ToString();
    }
}
