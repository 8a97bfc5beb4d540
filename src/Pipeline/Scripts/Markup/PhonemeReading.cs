using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Scripts.Readings;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says a text by phonemes that the script gives.</summary>
internal sealed class PhonemeReading(string american, string british) : SayingReading
{
    /// <summary>Reads the phonemes in the alphabet that the tag names; IPA where it names none.</summary>
    public static PhonemeReading Of(MarkupTag tag)
    {
        MarkupValue ph = tag.Need("ph");
        MarkupValue? alphabet = tag.Find("alphabet");
        switch (alphabet?.Text)
        {
            case null or "ipa":
                return new PhonemeReading(Checked(ph, IpaPhonemes.ToKokoro(ph.Text, british: false)), Checked(ph, IpaPhonemes.ToKokoro(ph.Text, british: true)));
            case "x-kokoro":
                string given = Checked(ph, ph.Text.Normalize(System.Text.NormalizationForm.FormD).Replace("c\u0327", "ç", StringComparison.Ordinal));
                return new PhonemeReading(given, given);
            case "pinyin":
                string said = Checked(ph, WrittenPinyin.ToKokoro(ph));
                return new PhonemeReading(said, said);
            default:
                throw MarkupRefusal.Value(alphabet, "is no alphabet; known are ipa, x-kokoro and pinyin.", "不是可用的音标；可用的有 ipa、x-kokoro 和 pinyin。");
        }
    }

    /// <summary>Gets the phonemes for a voice of American or British English; Mandarin is the same in both.</summary>
    public string For(bool isBritish) => isBritish ? british : american;

    /// <summary>Gives a rest, which the phonemes take the place of.</summary>
    public override string Say(Match match, ReadingContext context) => ",";

    private static string Checked(MarkupValue ph, string phonemes)
    {
        foreach (char symbol in phonemes)
        {
            if (!KokoroAlphabet.IsSound(symbol) && symbol != ' ')
            {
                string code = ((int)symbol).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
                throw MarkupRefusal.Value(ph, $"holds {symbol} (U+{code}), which no voice can say.", $"含有任何声音都读不出的 {symbol}（U+{code}）。");
            }
        }

        return phonemes.Any(KokoroAlphabet.IsPhoneme) ? phonemes : throw MarkupRefusal.Value(ph, "has no phonemes.", "里没有音素。");
    }
}
