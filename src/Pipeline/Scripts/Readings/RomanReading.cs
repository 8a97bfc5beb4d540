using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads Roman numerals after a word that is numbered with them: Chapter IV, World War II, Henry VIII.</summary>
internal sealed partial class RomanReading : Reading
{
    private static readonly HashSet<string> Counted = new(StringComparer.Ordinal)
    {
        "chapter", "part", "act", "scene", "volume", "book", "war", "section", "phase", "type", "class", "stage", "level", "appendix", "title", "article", "episode", "figure", "rocky", "bowl", "mark",
    };

    private static readonly HashSet<string> Monarchs = new(StringComparer.Ordinal)
    {
        "king", "queen", "pope", "louis", "henry", "elizabeth", "charles", "george", "edward", "william", "richard", "james", "napoleon", "john", "paul", "benedict", "francis", "philip", "catherine", "frederick", "alexander", "nicholas",
    };

    /// <inheritdoc/>
    public override Regex Pattern => Numerals();

    /// <inheritdoc/>
    public override bool MayStart(char first) => first is 'I' or 'V' or 'X' or 'L' or 'C';

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        string word = new ReadingContext(text, match.Index, match.Index + match.Length, Mandarin: false).PreviousWord;
        return Value(match.Value) > 0 && (Counted.Contains(word) || (Monarchs.Contains(word) && match.Length > 1));
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        int value = Value(match.Value);
        bool rank = Monarchs.Contains(context.PreviousWord);
        return context.Mandarin
            ? MandarinNumbers.Cardinal(value) + (rank ? "世" : "")
            : rank ? "the " + EnglishNumbers.Ordinal(value) : EnglishNumbers.Cardinal(value);
    }

    private static int Value(string numeral)
    {
        int total = 0, largest = 0;
        for (int i = numeral.Length - 1; i >= 0; i--)
        {
            int value = numeral[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, _ => 100 };
            total += value < largest ? -value : value;
            largest = Math.Max(largest, value);
        }

        return total;
    }

    [GeneratedRegex(@"\GC{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])(?![A-Za-z\d'’])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numerals();
}
