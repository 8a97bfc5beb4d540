using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads scores, proportions and sizes: 2:1, 比分21:15, 16:9 and 1920x1080.</summary>
internal sealed partial class RatioReading : Reading
{
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal) { "16:9", "9:16", "4:3", "21:9", "16:10", "18:9" };

    /// <inheritdoc/>
    public override Regex Pattern => Ratios();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        // What could be a time is one, unless a score is named.
        ReadingContext around = new(text, match.Index, match.Index + match.Length, Mandarin: false);
        return match.Groups["size"].Success || match.Groups["b"].Length != 2 || match.Value == "16:10" || around.Follows("比分", "比例") || around.PreviousWord is "score" or "ratio";
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string one = match.Groups["a"].Value, other = match.Groups["b"].Value;
        if (match.Groups["size"].Success)
        {
            return context.Mandarin ? Pixels(one) + "乘" + Pixels(other) : EnglishNumbers.Label(one) + " by " + EnglishNumbers.Label(other);
        }

        return context.Mandarin
            ? MandarinNumbers.Decimal(one) + "比" + MandarinNumbers.Decimal(other)
            : EnglishNumbers.Decimal(one) + (Frames.Contains(match.Value) ? " by " : " to ") + EnglishNumbers.Decimal(other);
    }

    private static string Pixels(string digits) => digits.Length > 2 ? MandarinNumbers.Digits(digits) : MandarinNumbers.Decimal(digits);

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.:：])(?:(?<a>\d{1,4})[:：](?<b>\d{1,5})(?![\d:：]|\.\d)|(?<size>(?<a>\d{1,5})x(?<b>\d{1,5})|(?<a>\d{3,5})×(?<b>\d{3,5}))(?![A-Za-z\d]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Ratios();
}
