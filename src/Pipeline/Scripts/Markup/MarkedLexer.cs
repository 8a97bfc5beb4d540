using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Cuts a paragraph into written units that never reach over a tag which changes how they are read.</summary>
internal static class MarkedLexer
{
    /// <summary>Cuts the paragraph; the units meet end to start and cover it.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="offset">Where it starts in the plain text.</param>
    /// <param name="marked">The plain text and its tags.</param>
    /// <param name="lexicon">The user's own pronunciations.</param>
    public static IReadOnlyList<WrittenUnit> Lex(string paragraph, int offset, MarkedText marked, Lexicon? lexicon = null)
    {
        int[] bounds = [.. marked.BoundsIn(offset, offset + paragraph.Length).Select(bound => bound - offset)];
        if (bounds.Length == 0 && marked.SayingAt(offset) is null)
        {
            return ScriptLexer.Lex(paragraph, lexicon);
        }

        List<WrittenUnit> units = [];
        int start = 0;
        foreach (int end in bounds.Append(paragraph.Length))
        {
            if (marked.SayingAt(offset + start) is { } saying)
            {
                units.Add(new WrittenUnit(UnitKind.Spoken, start, end, saying.Reading, Match.Empty));
            }
            else
            {
                int from = start;
                units.AddRange(ScriptLexer.Lex(paragraph[start..end], lexicon).Select(unit => unit with { Start = unit.Start + from, End = unit.End + from }));
            }

            start = end;
        }

        return units;
    }
}
