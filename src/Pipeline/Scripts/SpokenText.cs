using System.Text;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Writes a text out as it is said: numbers, dates, money and abbreviations in words.</summary>
public static class SpokenText
{
    /// <summary>In a Chinese sentence a number among this many English words is part of an English phrase ("I have 3 apples"); among fewer, of a name (iPhone 15 Pro).</summary>
    private const int EnglishPhrase = 3;

    /// <summary>Gives the text in plain words, its marks kept; "zh" or "en" decides how numbers are said where the text itself does not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language of what has none.</param>
    /// <param name="lexicon">The user's own pronunciations; sounds of it stand between slashes in what is given.</param>
    public static string Of(string text, string? language = null, Speech.Lexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string overall = language ?? ScriptLanguage.Of(text);
        StringBuilder said = new();
        foreach (IReadOnlyList<WrittenUnit> sentence in SentenceBreaker.Break(text, ScriptLexer.Lex(text, lexicon)))
        {
            string own = ScriptLanguage.Of(text[sentence[0].Start..sentence[^1].End], overall);
            foreach (WrittenUnit unit in sentence)
            {
                string words = unit.Kind == UnitKind.Spoken ? Say(ScriptLexer.View(text), unit, own) : unit.Kind == UnitKind.Silent ? " " : text[unit.Start..unit.End];
                // R&D touches on paper, yet is said as three words.
                bool touches = unit.Kind == UnitKind.Spoken && said.Length > 0 && words.Length > 0 && ScriptLanguage.IsLatin(said[^1]) && ScriptLanguage.IsLatin(words[0]);
                said.Append(touches ? " " : "").Append(words);
            }
        }

        return said.ToString();
    }

    /// <summary>Says one unit of a paragraph; a number between words of the other language is said in that one.</summary>
    internal static string Say(string view, WrittenUnit unit, string sentenceLanguage)
    {
        Readings.ReadingContext context = new(view, unit.Start, unit.End, sentenceLanguage == ScriptLanguage.Chinese);
        bool surrounded = context.Mandarin
            ? IsLatinNear(view, unit.Start - 1, -1) && IsLatinNear(view, unit.End, 1) && LatinWords(view, unit.Start, unit.End) >= EnglishPhrase
            : ScriptLanguage.IsHanAt(view, unit.Start - 1) || ScriptLanguage.IsHanAt(view, unit.End);
        return unit.Reading!.Say(unit.Match!, surrounded ? context with { Mandarin = !context.Mandarin } : context);
    }

    // How many Latin words stand around the unit before a Chinese character comes on either side.
    private static int LatinWords(string view, int start, int end)
    {
        while (start > 0 && !ScriptLanguage.IsHanAt(view, start - 1))
        {
            start--;
        }

        while (end < view.Length && !ScriptLanguage.IsHanAt(view, end))
        {
            end++;
        }

        int words = 0;
        for (int i = start; i < end; i++)
        {
            words += ScriptLanguage.IsLatin(view[i]) && (i == start || !ScriptLanguage.IsLatin(view[i - 1])) ? 1 : 0;
        }

        return words;
    }

    private static bool IsLatinNear(string view, int index, int step)
    {
        while (index >= 0 && index < view.Length && view[index] == ' ')
        {
            index += step;
        }

        return index >= 0 && index < view.Length && ScriptLanguage.IsLatin(view[index]);
    }
}
