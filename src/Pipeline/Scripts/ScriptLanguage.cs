using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Tells Chinese from English by the letters themselves.</summary>
public static class ScriptLanguage
{
    /// <summary>English, as segments and jobs name it.</summary>
    public const string English = "en";

    /// <summary>Chinese (Mandarin), as segments and jobs name it.</summary>
    public const string Chinese = "zh";

    /// <summary>Guesses the language that most of a text is in: "zh" when it has at least as many Chinese characters as Latin words, else "en".</summary>
    public static string Of(string text) => Of(text, English);

    /// <summary>Guesses the language of a text, or takes the other one given when it has no letters at all.</summary>
    public static string Of(string text, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(text);
        int han = 0, words = 0;
        bool inWord = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isHan = IsHan(rune);
            bool latin = !isHan && Rune.IsLetter(rune);
            han += isHan ? 1 : 0;
            words += latin && !inWord ? 1 : 0;
            inWord = latin || (inWord && (rune.Value is '\'' or '’'));
        }

        return han + words == 0 ? otherwise : han >= words ? Chinese : English;
    }

    /// <summary>Cuts a text into runs of one language each; blanks, digits and marks go with what stands before them (at the start, after them).</summary>
    public static IReadOnlyList<LanguageRun> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<LanguageRun> runs = [];
        string? language = null;
        int start = 0, index = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? own = IsHan(rune) ? Chinese : Rune.IsLetter(rune) ? English : null;
            if (own is not null && language is not null && own != language)
            {
                runs.Add(new LanguageRun(text[start..index], language));
                start = index;
            }

            language = own ?? language;
            index += rune.Utf16SequenceLength;
        }

        if (start < text.Length)
        {
            runs.Add(new LanguageRun(text[start..], language ?? English));
        }

        return runs;
    }

    /// <summary>Says whether a character is a Chinese one (the CJK unified ideographs and their extensions, and the number zero).</summary>
    internal static bool IsHan(Rune rune) => rune.Value is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) or 0x3007;

    /// <summary>Says whether the character at an index is a Chinese one.</summary>
    internal static bool IsHanAt(string text, int index) =>
        index >= 0 && index < text.Length && Rune.TryGetRuneAt(text, index, out Rune rune) && IsHan(rune);

    /// <summary>Says whether a character is a letter of the Latin alphabet, with or without accents.</summary>
    internal static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' and not ('×' or '÷')) || c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>Says whether a character only marks the one before it.</summary>
    internal static bool IsCombining(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
