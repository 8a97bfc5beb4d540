using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads whole numbers, decimals, negative numbers and years.</summary>
internal sealed partial class NumberReading : Reading
{
    private static readonly HashSet<string> BeforeYears = new(StringComparer.Ordinal)
    {
        "in", "since", "by", "of", "year", "until", "till", "from", "circa", "before", "after", "during", "early", "late", "mid", "spring", "summer", "autumn", "fall", "winter",
    };

    /// <inheritdoc/>
    public override Regex Pattern => Numbers();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '-' or '−' or '+' or '.';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string written = match.Value;
        bool plain = written.All(char.IsAsciiDigit);
        if (context.Mandarin)
        {
            return plain ? MandarinCounting.Say(written, context) : MandarinNumbers.Decimal(written);
        }

        if (plain && written.Length == 4 && IsYear(int.Parse(written, CultureInfo.InvariantCulture), context))
        {
            return EnglishNumbers.Year(int.Parse(written, CultureInfo.InvariantCulture));
        }

        // "page 404" and "room 1408" are labels; "404 pages" are counted.
        return plain && context.PreviousWord is "room" or "flight" or "route" or "highway" or "error" && plain && written.Length > 2
            ? EnglishNumbers.Label(written)
            : EnglishNumbers.Decimal(written);
    }

    private static bool IsYear(int number, ReadingContext context) =>
        number is (>= 1900 and <= 1999) or (>= 2001 and <= 2099) || (number is >= 1000 and < 1900 && BeforeYears.Contains(context.PreviousWord));

    [GeneratedRegex(
        @"\G(?:(?<![A-Za-z\d)\]])[-−+](?=[\d.]))?(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,18}(?:\.\d{1,18})?|(?<![\dA-Za-z])\.\d{1,18})",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numbers();
}
