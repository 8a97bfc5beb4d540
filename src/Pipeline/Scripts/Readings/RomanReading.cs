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

    private static readonly string[] ChineseMonarchs = ["路易", "亨利", "伊丽莎白", "查理", "查尔斯", "爱德华", "理查", "乔治", "威廉", "腓力", "拿破仑", "保罗", "尼古拉"];

    // After any name these are numbers; IV, VI, XI and XX are also words, so they want a word that is numbered.
    private static readonly HashSet<string> Sequels = new(StringComparer.Ordinal) { "II", "III", "VII", "VIII", "IX", "XII", "XIII", "XIV", "XV", "XVI" };

    /// <inheritdoc/>
    public override Regex Pattern => Numerals();

    /// <inheritdoc/>
    public override bool MayStart(char first) => first is 'I' or 'V' or 'X' or 'L' or 'C';

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        ReadingContext around = new(text, match.Index, match.Index + match.Length, Mandarin: false);
        string word = around.PreviousWord;
        return Value(match.Value) > 0 && (
            Counted.Contains(word) ||
            (Monarchs.Contains(word) && (match.Length > 1 || Titled().IsMatch(text[..match.Index]))) ||
            (Sequels.Contains(match.Value) && word.Length > 3 && IsName(text[..match.Index].TrimEnd(), word)) ||
            around.NextWord is "century" or "centuries" ||
            around.Previous == '第' || around.Precedes("期", "世", "型") || around.Follows(ChineseMonarchs));
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        int value = Value(match.Value);
        bool rank = Monarchs.Contains(context.PreviousWord) || context.Follows(ChineseMonarchs);
        if (context.NextWord is "century" or "centuries" && !context.Mandarin)
        {
            return EnglishNumbers.Ordinal(value);
        }

        return context.Mandarin
            ? MandarinNumbers.Cardinal(value) + (rank && context.Next != '世' && !context.Follows("路易") ? "世" : "")
            : rank ? "the " + EnglishNumbers.Ordinal(value) : EnglishNumbers.Cardinal(value);
    }

    private static bool IsName(string before, string word) => char.IsAsciiLetterUpper(before[^word.Length]) && !before.EndsWith(word.ToUpperInvariant(), StringComparison.Ordinal);

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

    // George V is an initial unless his title stands before him.
    [GeneratedRegex(@"\b(?:King|Queen|Pope|Emperor|Tsar) [A-Z][a-z]+ $", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Titled();

    [GeneratedRegex(@"\GC{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])(?![A-Za-z\d'’])", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numerals();
}
