using System.Text;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Reads pinyin with tone marks.</summary>
internal static class PinyinSpelling
{
    private const string Marked = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ";

    private const string Plain = "aaaaeeeeiiiioooouuuuvvvv";

    /// <summary>Reads one syllable such as "zhǐ"; the neutral tone has no mark.</summary>
    public static MandarinSyllable Parse(ReadOnlySpan<char> written)
    {
        StringBuilder letters = new();
        int tone = 0;
        foreach (char c in written)
        {
            int index = Marked.IndexOf(c, StringComparison.Ordinal);
            if (index >= 0)
            {
                letters.Append(Plain[index]);
                tone = (index % 4) + 1;
            }
            else
            {
                letters.Append(c == 'ü' ? 'v' : c);
            }
        }

        // The nasal interjections (ńg, ǹg, ḿ) are said as the nearest full syllable.
        return letters.ToString() switch
        {
            "ńg" or "ń" => new MandarinSyllable("en", 2),
            "ňg" => new MandarinSyllable("en", 3),
            "ǹg" or "ǹ" => new MandarinSyllable("en", 4),
            "ng" or "n" or "m" or "ḿ" or "hm" or "hng" => new MandarinSyllable("en", 0),
            string plain => new MandarinSyllable(plain, tone),
        };
    }
}
