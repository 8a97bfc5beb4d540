using System.Collections.Frozen;
using System.Text;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>Writes words as lines, and says how badly a break between two of them reads.</summary>
internal static class CaptionText
{
    /// <summary>Quotation marks and brackets that close after a sentence's own mark.</summary>
    private static readonly char[] Closing = ['"', '\'', ')', '\u201D', '\u2019', '\uFF09', '\u300D', '\u300F', '\u300B'];

    private static readonly FrozenSet<string> Leaning = FrozenSet.ToFrozenSet(
        [
            "a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "from", "by", "and", "or", "but", "as", "than", "that", "is", "are", "was", "were",
            "be", "my", "your", "his", "her", "its", "our", "their", "this", "these", "those", "not", "no", "i", "you", "he", "she", "it", "we", "they",
            "will", "would", "can", "could", "should", "的", "和", "与", "在", "把", "被", "从", "对", "向", "为", "是", "一个", "这", "那", "我", "你", "他", "她",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Joins words as the script would write them: a blank between, but none beside a Chinese character.</summary>
    public static string Join(IReadOnlyList<TimedWord> words, int first, int count)
    {
        StringBuilder text = new();
        for (int i = first; i < first + count; i++)
        {
            string word = words[i].Text.Trim();
            if (text.Length > 0 && word.Length > 0 && !CaptionWidth.IsWide(Last(text)) && !CaptionWidth.IsWide(Rune.GetRuneAt(word, 0)))
            {
                text.Append(' ');
            }

            text.Append(word);
        }

        return text.ToString();
    }

    /// <summary>How badly a break after a word reads: 0 at the end of a sentence, most after a word that leans on the next.</summary>
    public static double BreakCost(TimedWord word, TimedWord? next)
    {
        string text = word.Text.TrimEnd().TrimEnd(Closing);
        if (text.Length == 0)
        {
            return 0;
        }

        if (text[^1] is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F')
        {
            return 0;
        }

        if (text[^1] is ',' or ';' or ':' or '\u2014' or '\u2013' or '\uFF0C' or '\uFF1B' or '\uFF1A' or '\u3001')
        {
            return 1;
        }

        bool paused = next is not null && next.Start - word.End >= 0.15;
        return Leaning.Contains(text) ? 8 : paused ? 2 : 4;
    }

    /// <summary>Sets words on one line or on two of nearly equal width, broken where it reads best; null when they fit no two lines.</summary>
    /// <param name="words">All words.</param>
    /// <param name="first">The first that is set.</param>
    /// <param name="count">How many are set.</param>
    /// <param name="line">What fits a line, in letters.</param>
    public static IReadOnlyList<string>? Lines(IReadOnlyList<TimedWord> words, int first, int count, double line)
    {
        string whole = Join(words, first, count);
        if (CaptionWidth.OnLine(whole) <= line + 1e-9 || count == 1)
        {
            return [whole];
        }

        IReadOnlyList<string>? best = null;
        double least = double.MaxValue;
        for (int upper = 1; upper < count; upper++)
        {
            string[] lines = [Join(words, first, upper), Join(words, first + upper, count - upper)];
            double[] widths = [CaptionWidth.OnLine(lines[0]), CaptionWidth.OnLine(lines[1])];
            double cost = BreakCost(words[first + upper - 1], words[first + upper]) + (Math.Abs(widths[0] - widths[1]) / 6);
            if (widths.Max() <= line + 1e-9 && cost < least)
            {
                (best, least) = (lines, cost);
            }
        }

        return best;
    }

    private static Rune Last(StringBuilder text) =>
        text.Length > 1 && char.IsLowSurrogate(text[^1]) ? new Rune(text[^2], text[^1]) : Rune.TryCreate(text[^1], out Rune rune) ? rune : default;
}
