using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 1st, 22nd and 1990s.</summary>
internal sealed partial class OrdinalReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Ordinals();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '\'' or '’';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        if (match.Groups["short"].Success)
        {
            string year = match.Groups["short"].Value;
            return context.Mandarin ? MandarinNumbers.Digits(year) : (year[0] == '0' ? "oh " : "") + EnglishNumbers.Cardinal(long.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        string digits = match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal);
        long number = long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (match.Groups["decade"].Success)
        {
            return context.Mandarin
                ? (digits.Length == 4 ? MandarinNumbers.Digits(digits) : MandarinNumbers.Cardinal(number)) + "年代"
                : EnglishNumbers.Plural(digits.Length == 4 ? EnglishNumbers.Year((int)number) : EnglishNumbers.Cardinal(number));
        }

        return context.Mandarin ? "第" + MandarinNumbers.Cardinal(number) : EnglishNumbers.Ordinal(number);
    }

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.])(?:(?<n>\d{1,3}(?:,\d{3})+|\d{1,12})(?:st|nd|rd|th|ST|ND|RD|TH)|['’]?(?<n>(?:[12]\d)?\d0)(?<decade>['’]?s)|(?<=\b(?:of|in|since|summer|winter|spring|fall|from|until)\s)['’](?<short>\d{2}))(?![A-Za-z\d])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Ordinals();
}
