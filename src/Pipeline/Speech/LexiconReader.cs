using System.Globalization;
using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Reads a lexicon.csv line by line, and refuses the first wrong one by its number.</summary>
internal static class LexiconReader
{
    /// <summary>The largest file, in bytes: 2,000 lines of 128 bytes.</summary>
    private const int MostBytes = 256 * 1024;

    private const int MostEntries = 2000;

    /// <summary>The longest field, in characters: longer than any word and as long as a sentence.</summary>
    private const int MostCharacters = 200;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Refuses a file for its length, before it is read.</summary>
    public static void CheckLength(long bytes)
    {
        if (bytes > MostBytes)
        {
            throw Refuse("The lexicon is larger than 256 KB.", "词典超过 256 KB。");
        }
    }

    /// <summary>Reads the file.</summary>
    public static Lexicon Read(ReadOnlySpan<byte> csv)
    {
        CheckLength(csv.Length);
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        List<LexiconEntry> entries = [];
        int number = 0;
        bool first = true;
        foreach (string line in Decode(csv).Split('\n'))
        {
            number++;
            string written = line.TrimEnd('\r');
            if (string.IsNullOrWhiteSpace(written) || written.TrimStart().StartsWith('#'))
            {
                continue;
            }

            string[] fields = LexiconFields.Cut(written, number);
            bool header = first && fields.Length >= 2 && fields[0].Equals("word", StringComparison.OrdinalIgnoreCase) && fields[1].Equals("said", StringComparison.OrdinalIgnoreCase);
            first = false;
            if (header)
            {
                continue;
            }

            LexiconEntry entry = Entry(fields, number);
            if (!lines.TryAdd(entry.Word, number))
            {
                throw Refuse(number, $"\"{entry.Word}\" is in line {lines[entry.Word]} already", $"“{entry.Word}”在第 {lines[entry.Word]} 行已经有了");
            }

            entries.Add(entry);
            if (entries.Count > MostEntries)
            {
                throw Refuse(number, "a lexicon holds at most 2,000 entries", "词典最多 2000 条");
            }
        }

        return new Lexicon(entries);
    }

    /// <summary>Makes the refusal of a line.</summary>
    public static InvalidDropException Refuse(int line, string english, string chinese) => Refuse(
        string.Create(CultureInfo.InvariantCulture, $"Line {line} of the lexicon is wrong: {english}."),
        string.Create(CultureInfo.InvariantCulture, $"词典第 {line} 行有误：{chinese}。"));

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadLexicon, new Sentence(english, chinese));

    private static string Decode(ReadOnlySpan<byte> csv)
    {
        try
        {
            return Utf8.GetString(csv.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? csv[3..] : csv);
        }
        catch (DecoderFallbackException)
        {
            throw Refuse("The lexicon is not UTF-8 text.", "词典不是 UTF-8 文本。");
        }
    }

    private static LexiconEntry Entry(string[] fields, int line)
    {
        if (fields.Length < 2)
        {
            throw Refuse(line, "it has no comma between the word and how it is said", "单词与读法之间没有英文逗号");
        }

        if (fields.Length > 3)
        {
            throw Refuse(line, "it has more than three fields; a field with a comma in it stands in quotation marks", "多于三个字段；含逗号的字段要加双引号");
        }

        string word = string.Join(' ', ScriptLexer.View(fields[0]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'');
        if (word.Length == 0)
        {
            throw Refuse(line, "the word is empty", "单词为空");
        }

        if (fields[1].Length == 0)
        {
            throw Refuse(line, "it does not say how the word is said", "没有写读法");
        }

        if (fields.Any(field => field.Length > MostCharacters))
        {
            throw Refuse(line, "a field is longer than 200 characters", "有字段超过 200 个字符");
        }

        string? language = fields.Length < 3 || fields[2].Length == 0 ? null : fields[2].ToLowerInvariant();
        if (language is not (null or ScriptLanguage.English or ScriptLanguage.Chinese))
        {
            throw Refuse(line, $"the language \"{fields[2]}\" is neither en nor zh", $"语言“{fields[2]}”既不是 en 也不是 zh");
        }

        return LexiconSaying.Read(word, fields[1], language, line);
    }
}
