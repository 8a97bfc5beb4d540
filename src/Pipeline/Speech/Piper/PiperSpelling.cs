using System.Buffers;

namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>
/// Spells Kokoro's symbols as Piper was taught to read English: in the IPA of eSpeak NG's American English, which writes diphthongs as two symbols,
/// marks long vowels, and has one symbol for the vowel of "bird" and of the end of "water".
/// </summary>
internal static class PiperSpelling
{
    private static readonly Dictionary<char, string> Spellings = new()
    {
        ['A'] = "eɪ",
        ['I'] = "aɪ",
        ['O'] = "oʊ",
        ['Q'] = "oʊ",
        ['W'] = "aʊ",
        ['Y'] = "ɔɪ",
        ['ʤ'] = "dʒ",
        ['ʧ'] = "tʃ",
        ['ᵊ'] = "ə",
        ['ʣ'] = "dz",
        ['ʦ'] = "ts",
        ['T'] = "ɾ",
        ['“'] = "\"",
        ['”'] = "\"",
        ['—'] = ",",
        ['…'] = ".",
    };

    /// <summary>Gets the symbols of Kokoro's alphabet that English has no sound for and Piper's tokens no spelling: Mandarin's affricates and tones, and two of Japanese.</summary>
    public static SearchValues<char> Unknown { get; } = SearchValues.Create("ʨʥꭧᵝS→↗↘");

    private static readonly Dictionary<char, string> Long = new() { ['ɑ'] = "ɑː", ['ɔ'] = "ɔː", ['u'] = "uː" };

    /// <summary>Gives the spelling of each symbol of a line; a symbol that is spelled with the one before it is empty.</summary>
    public static string[] Spell(string symbols)
    {
        var spelled = new string[symbols.Length];
        bool stressed = false;
        for (int i = 0; i < symbols.Length; i++)
        {
            char symbol = symbols[i], next = i + 1 < symbols.Length ? symbols[i + 1] : ' ';
            bool follows = i > 0 && symbols[i - 1] is 'ɜ' or 'ə';
            spelled[i] = symbol switch
            {
                // Before a vowel the r is heard by itself as well: "hurry", "camera".
                'ɹ' when follows => IsVowel(next) ? "ɹ" : string.Empty,
                'ɜ' when next == 'ɹ' => stressed ? "ɜː" : "ɚ",
                'ə' when next == 'ɹ' => "ɚ",
                'i' when stressed && next != 'ː' => "iː",
                _ when next != 'ː' && Long.TryGetValue(symbol, out string? lengthened) => lengthened,
                _ => Spellings.GetValueOrDefault(symbol, symbol.ToString()),
            };
            stressed = symbol is 'ˈ' or 'ˌ' || (stressed && symbol is 'j' or 'w');
        }

        return spelled;
    }

    private static bool IsVowel(char symbol) => "AIOQWYᵊᵻiɪeɛæaɑɐʌəɜɚɔoʊuɒ".Contains(symbol, StringComparison.Ordinal) || symbol is 'ˈ' or 'ˌ';
}
