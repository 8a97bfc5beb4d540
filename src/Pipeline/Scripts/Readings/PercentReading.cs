using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 25%, -3.5%, 10-20% and 5‰.</summary>
internal sealed partial class PercentReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Percents();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '-' or '−' or '+';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string from = match.Groups["n"].Value, to = match.Groups["n2"].Value;
        bool thousandth = match.Value.EndsWith('‰');
        if (!context.Mandarin)
        {
            return EnglishNumbers.Decimal(from) + (to.Length == 0 ? "" : " to " + EnglishNumbers.Decimal(to)) + (thousandth ? " per mille" : " percent");
        }

        string sign = from[0] is '-' or '−' ? "负" : from[0] == '+' ? "正" : "";
        string number = sign.Length == 0 ? from : from[1..];
        return sign + (thousandth ? "千分之" : "百分之") + MandarinNumbers.Decimal(number) + (to.Length == 0 ? "" : "到" + MandarinNumbers.Decimal(to));
    }

    [GeneratedRegex(
        @"\G(?<n>" + Sign + @"(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,12})?)[%％]?(?:\s?[-–—~～]\s?(?<n2>\d{1,15}(?:\.\d{1,12})?))?\s?[%％‰]",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Percents();
}
