using System.Globalization;
using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Tells what kind of saying a lexicon's second field is, and checks it.</summary>
internal static partial class LexiconSaying
{
    /// <summary>Makes the entry of a line.</summary>
    public static LexiconEntry Read(string word, string said, string? language, int line)
    {
        if (said.StartsWith('/'))
        {
            return new LexiconEntry(word, language, null, Phonemes(said, line));
        }

        bool chinese = language == ScriptLanguage.Chinese || (language is null && ScriptLanguage.Of(word) == ScriptLanguage.Chinese);
        return chinese && Pinyin().IsMatch(said)
            ? new LexiconEntry(word, language, null, string.Concat(said.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(syllable => Syllable(syllable, line))))
            : new LexiconEntry(word, language, Spelling(said, language, line), null);
    }

    private static string Phonemes(string said, int line)
    {
        if (said.Length < 3 || !said.EndsWith('/') || said[1..^1].Trim().Length == 0)
        {
            throw LexiconReader.Refuse(line, "the sounds do not stand between two slashes", "音标没有写在两个斜杠之间");
        }

        string phonemes = KokoroAlphabet.Normalize(said[1..^1].Trim());
        if (KokoroAlphabet.FirstUnknown(phonemes) is { } unknown)
        {
            string code = string.Create(CultureInfo.InvariantCulture, $"{unknown} (U+{(int)unknown:X4})");
            throw LexiconReader.Refuse(line, $"the voice knows no sound {code}", $"音标 {code} 不在声音的字母表里");
        }

        return phonemes.Any(symbol => !" ˈˌːʰʲ↓→↗↘\u0303".Contains(symbol, StringComparison.Ordinal))
            ? phonemes
            : throw LexiconReader.Refuse(line, "there is no sound between the slashes", "两个斜杠之间没有音");
    }

    private static string Syllable(string written, int line)
    {
        string letters = written[..^1].Replace("u:", "v", StringComparison.Ordinal).Replace('ü', 'v');
        int tone = written[^1] - '0';
        return tone <= 5 && PinyinSyllables.Exists(letters)
            ? new MandarinSyllable(letters, tone % 5).Phonemes
            : throw LexiconReader.Refuse(line, $"\"{written}\" is no pinyin syllable with a tone from 0 to 5", $"“{written}”不是带声调（0 到 5）的拼音音节");
    }

    private static string Spelling(string said, string? language, int line)
    {
        bool speaks;
        try
        {
            speaks = SpokenText.Of(said, language).Any(char.IsLetter);
        }
        catch (InvalidDropException refusal) when (refusal.Kind == FailureKind.BadScript)
        {
            throw LexiconReader.Refuse(line, $"\"{said}\" holds a letter that no voice can say", $"“{said}”里有任何声音都读不出的字符");
        }

        return speaks ? said : throw LexiconReader.Refuse(line, $"\"{said}\" has nothing to say", $"“{said}”里没有可以朗读的内容");
    }

    [GeneratedRegex(@"^[A-Za-zü:]{1,8}[0-9](?:\s+[A-Za-zü:]{1,8}[0-9])*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pinyin();
}
