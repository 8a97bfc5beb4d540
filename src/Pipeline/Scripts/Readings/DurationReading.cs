using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 1h30m, 2m15s and 6'2".</summary>
internal sealed partial class DurationReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Durations();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        if (match.Groups["ft"].Success)
        {
            string feet = match.Groups["ft"].Value, inches = match.Groups["in"].Value;
            return context.Mandarin
                ? MandarinNumbers.Counting(feet) + "英尺" + MandarinNumbers.Counting(inches) + "英寸"
                : EnglishNumbers.Decimal(feet) + " foot " + EnglishNumbers.Decimal(inches);
        }

        IEnumerable<string> parts = ((ReadOnlySpan<(string, string, string)>)[("h", "hour", "小时"), ("m", "minute", "分钟"), ("s", "second", "秒")]).ToArray()
            .Where(part => match.Groups[part.Item1].Success)
            .Select(part => Part(match.Groups[part.Item1].Value, part.Item2, part.Item3, context.Mandarin));
        return string.Join(context.Mandarin ? "" : " ", parts);
    }

    private static string Part(string number, string english, string chinese, bool mandarin) => mandarin
        ? MandarinNumbers.Counting(number) + chinese
        : EnglishNumbers.Decimal(number) + " " + english + (number == "1" ? "" : "s");

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.])(?:(?<h>\d{1,3})h\s?(?<m>\d{1,2})m(?:in)?(?:\s?(?<s>\d{1,2})s)?|(?<m>\d{1,3})m\s?(?<s>\d{1,2})s|(?<ft>\d{1,2})['’′]\s?(?<in>\d{1,2})[""”″])(?![A-Za-z\d])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Durations();
}
