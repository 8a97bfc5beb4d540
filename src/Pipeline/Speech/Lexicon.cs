namespace AlinFunctions.Pipeline.Speech;

/// <summary>A user's own pronunciations, read from lexicon.csv. They come before everything that the product knows by itself.</summary>
/// <remarks>
/// The file is UTF-8, with or without a byte order mark, of at most 256 KB and 2,000 entries. A line is <c>word,said</c> or <c>word,said,lang</c>; a field with a comma
/// or a quotation mark in it stands in quotation marks. Empty lines, lines that begin with # and a first line <c>word,said,lang</c> are passed over. What is said is
/// one of three: another spelling (<c>SQL,sequel</c>); sounds in Kokoro's alphabet between slashes (<c>Alin,/ˈælɪn/</c>); or, for a word with Chinese characters in it
/// or with lang zh, pinyin with tone numbers, 5 or 0 for the neutral tone (<c>行长,hang2 zhang3</c>). Pinyin is said with the tones written: those that are heard.
/// lang, en or zh, is the language that a spelling is read in; without it, that of the text around the word.
/// <para>The longest entry that fits is taken; of two as long, the one in the text's own case. Letters and digits are matched as whole words, Chinese characters anywhere.</para>
/// </remarks>
public sealed class Lexicon
{
    private readonly Dictionary<char, LexiconEntry[]> _byFirst;

    internal Lexicon(IReadOnlyCollection<LexiconEntry> entries)
    {
        Count = entries.Count;
        _byFirst = entries.GroupBy(entry => char.ToUpperInvariant(entry.Word[0])).ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Word.Length).ToArray());
    }

    /// <summary>Gets the lexicon with no entries.</summary>
    public static Lexicon Empty { get; } = new([]);

    /// <summary>Gets how many entries it has.</summary>
    public int Count { get; }

    /// <summary>Refuses a file for its length, before it is read.</summary>
    /// <exception cref="Jobs.InvalidDropException">It is too large.</exception>
    public static void CheckLength(long bytes) => LexiconReader.CheckLength(bytes);

    /// <summary>Reads the content of a lexicon.csv.</summary>
    /// <exception cref="Jobs.InvalidDropException">The file is too large or not UTF-8, or a line is wrong; the sentence says which and how.</exception>
    public static Lexicon Read(ReadOnlySpan<byte> csv) => LexiconReader.Read(csv);

    /// <summary>Finds the entry that fits at a place of a text, and where its word ends there; null when none does.</summary>
    internal LexiconEntry? Find(string text, int start, out int end)
    {
        end = start;
        LexiconEntry? found = null;
        foreach (LexiconEntry entry in _byFirst.GetValueOrDefault(char.ToUpperInvariant(text[start]), []))
        {
            if (found is not null && entry.Word.Length < found.Word.Length)
            {
                break;
            }

            bool exact = Match(entry.Word, text, start, ignoreCase: false) >= 0;
            int own = exact ? Match(entry.Word, text, start, ignoreCase: false) : Match(entry.Word, text, start, ignoreCase: true);
            if (own >= 0 && (found is null || exact))
            {
                (found, end) = (entry, own);
            }
        }

        return found;
    }

    // A blank of the entry stands for as many as the text has there.
    private static int Match(string word, string text, int start, bool ignoreCase)
    {
        if (IsPart(text, start - 1) && IsPart(text, start))
        {
            return -1;
        }

        int position = start;
        foreach (char c in word)
        {
            if (position >= text.Length || (c == ' ' ? !char.IsWhiteSpace(text[position]) : !Same(c, text[position], ignoreCase)))
            {
                return -1;
            }

            position++;
            while (c == ' ' && position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }
        }

        return IsPart(text, position - 1) && IsPart(text, position) ? -1 : position;
    }

    private static bool Same(char one, char other, bool ignoreCase) =>
        one == other || (one == '\'' && other == '’') || (ignoreCase && char.ToUpperInvariant(one) == char.ToUpperInvariant(other));

    private static bool IsPart(string text, int index) =>
        index >= 0 && index < text.Length && (char.IsAsciiDigit(text[index]) || Scripts.ScriptLanguage.IsLatin(text[index]));
}
