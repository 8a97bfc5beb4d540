using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 2026-11-22, 2026/11/22, 11/22/2026, Nov 22, 2026 and 22 November 2026.</summary>
internal sealed partial class DateReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Dates();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || "JFMASONDjfmasond".Contains(first, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text)
    {
        (int year, int month, int day) = Parse(match);
        return year is 0 or (>= 1000 and <= 2999) && Months.IsDate(month, day == 0 ? 1 : day);
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        (int year, int month, int day) = Parse(match);
        string last = match.Groups["d2"].Value;
        return match.Groups["of"].Success && !context.Mandarin
            ? EnglishNumbers.Ordinal(day) + " of " + Months.Say(year, month, 0, mandarin: false)
            : Months.Say(year, month, day, context.Mandarin, last.Length == 0 ? 0 : int.Parse(last, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static (int Year, int Month, int Day) Parse(Match match)
    {
        int year = Value(match, "y");
        int month = match.Groups["mn"].Success ? Months.Number(match.Groups["mn"].Value) : Value(match, "m");
        int day = Value(match, "d");
        return month > 12 && day <= 12 ? (year, day, month) : (year, month, day);
    }

    private static int Value(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d])(?:" +
        @"(?<y>\d{4})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?![\d])(?!\k<s>\d)|" +
        @"(?<m>\d{1,2})(?<s>[-/])(?<d>\d{1,2})\k<s>(?<y>\d{4})(?![\d])(?!\k<s>\d)|" +
        @"(?<mn>" + Months.Pattern + @")\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–—]\s?(?<d2>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?<y>[12]\d{3})(?![\d,.]\d|\d))?(?![A-Za-z\d:%])|" +
        @"(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?<of>of\s+)?(?<mn>" + Months.Pattern + @")(?![A-Za-z])(?:,?\s+(?<y>[12]\d{3})(?![\d,.]\d|\d))?|" +
        @"(?<mn>" + Months.Pattern + @"),?\s+(?<y>[12]\d{3})(?![\d,.]\d|\d))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Dates();
}
