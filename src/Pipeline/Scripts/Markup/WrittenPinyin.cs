using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads pinyin as people write it: ni3 hao3 or nǐ hǎo, syllables parted by blanks.</summary>
internal static partial class WrittenPinyin
{
    /// <summary>Gives its phonemes.</summary>
    public static string ToKokoro(MarkupValue ph) => string.Concat(ph.Text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(syllable => Say(ph, syllable)));

    private static string Say(MarkupValue ph, string written)
    {
        Match numbered = Numbered().Match(written);
        MandarinSyllable syllable = numbered.Success
            ? new MandarinSyllable(numbered.Groups["letters"].Value.Replace("u:", "v", StringComparison.Ordinal).Replace('ü', 'v'), (numbered.Groups["tone"].ValueSpan[0] - '0') % 5)
            : PinyinSpelling.Parse(written);
        try
        {
            return Letters().IsMatch(syllable.Pinyin) ? syllable.Phonemes : throw Unknown(ph, written);
        }
        catch (InvalidDataException)
        {
            throw Unknown(ph, written);
        }
    }

    private static Jobs.InvalidDropException Unknown(MarkupValue ph, string written) => MarkupRefusal.Value(
        ph, $"holds {MarkupRefusal.Shown(written)}, which is no syllable of pinyin; write such as ni3 hao3.", $"含有不是拼音音节的 {MarkupRefusal.Shown(written)}；请写成 ni3 hao3。");

    [GeneratedRegex(@"\A(?<letters>[a-zü:]{1,7})(?<tone>[0-5])\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\A[a-z]{1,7}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Letters();
}
