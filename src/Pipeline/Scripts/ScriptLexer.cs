using System.Globalization;
using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts.Readings;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Cuts a paragraph into written units: words, numbers and other expressions, Chinese characters, marks and blanks.</summary>
internal static class ScriptLexer
{
    // The order is the precedence: what is more particular stands first.
    private static readonly Reading[] Readings =
    [
        new WebReading(), new DateReading(), new RatioReading(), new TimeReading(), new DurationReading(), new AngleReading(), new PhoneReading(), new MoneyReading(), new PercentReading(), new FractionReading(), new VersionReading(),
        new OrdinalReading(), new QuantityReading(), new MixedReading(), new RangeReading(), new NumberReading(), new TagReading(), new RomanReading(), new AbbreviationReading(),
        new WordReading(), new SymbolReading(),
    ];

    /// <summary>Cuts the paragraph; the units meet end to start and cover it. What the lexicon knows is a unit before anything else.</summary>
    public static IReadOnlyList<WrittenUnit> Lex(string paragraph, Lexicon? lexicon = null)
    {
        string view = View(paragraph);
        List<WrittenUnit> units = [];
        int position = 0;
        while (position < view.Length)
        {
            WrittenUnit unit = (lexicon is null ? null : LexiconReading.Find(lexicon, view, position)) ?? Next(view, position);
            units.Add(unit);
            position = unit.End;
        }

        return units;
    }

    /// <summary>Gives the paragraph as readings see it: full-width letters, digits and signs made half-width, character for character.</summary>
    public static string View(string paragraph) =>
        string.Create(paragraph.Length, paragraph, static (view, text) =>
        {
            for (int i = 0; i < view.Length; i++)
            {
                char c = text[i];
                bool folds = c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') or '％' or '＋' or '－' or '＝' or '＆' or '＠' or '＃' or '＄' or '／' or '～';
                view[i] = folds ? (char)(c - 0xFEE0) : c;
            }
        });

    private static WrittenUnit Next(string view, int start)
    {
        char first = view[start];
        if (char.IsWhiteSpace(first))
        {
            int end = start + 1;
            while (end < view.Length && char.IsWhiteSpace(view[end]))
            {
                end++;
            }

            return new WrittenUnit(UnitKind.Blank, start, end);
        }

        Rune rune = Rune.GetRuneAt(view, start);
        if (ScriptLanguage.IsHan(rune))
        {
            return new WrittenUnit(UnitKind.Han, start, start + rune.Utf16SequenceLength);
        }

        foreach (Reading reading in Readings)
        {
            if (reading.MayStart(first) && reading.Pattern.Match(view, start) is { Success: true, Length: > 0 } match && reading.Accepts(match, view))
            {
                return new WrittenUnit(UnitKind.Spoken, start, start + match.Length, reading, match);
            }
        }

        return Marks.IsMark(first) ? new WrittenUnit(UnitKind.Mark, start, start + 1) : Symbol(rune, start);
    }

    private static WrittenUnit Symbol(Rune rune, int start)
    {
        if (Rune.IsLetterOrDigit(rune) && !ScriptLanguage.IsLatin((char)Math.Min(rune.Value, char.MaxValue)))
        {
            throw new InvalidDropException(FailureKind.BadScript, new Sentence(
                string.Create(CultureInfo.InvariantCulture, $"The script holds a letter that no voice can say: {rune} (U+{rune.Value:X4}). Scripts are in English, Chinese or both."),
                string.Create(CultureInfo.InvariantCulture, $"脚本中有任何声音都读不出的字符：{rune}（U+{rune.Value:X4}）。脚本须为中文、英文或中英混合。")));
        }

        return new WrittenUnit(UnitKind.Silent, start, start + rune.Utf16SequenceLength);
    }
}
