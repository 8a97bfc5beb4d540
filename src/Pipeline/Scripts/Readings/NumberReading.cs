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

    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "room", "flight", "route", "highway", "error", "code", "boeing", "airbus", "xbox", "porsche", "snapdragon", "geforce", "radeon", "interstate",
    };

    private static readonly HashSet<string> Helplines = new(StringComparer.Ordinal) { "911", "999", "112", "988", "411", "311", "211", "110", "119", "120" };

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
            if (written[0] == '-' && context.Follows("歼", "轰", "运", "东风", "长征", "神舟", "天舟", "嫦娥", "红旗"))
            {
                return MandarinNumbers.Decimal(written[1..]);
            }

            return plain ? MandarinCounting.Say(written, context) : MandarinNumbers.Decimal(written);
        }

        if (plain && written.Length == 4 && IsYear(int.Parse(written, CultureInfo.InvariantCulture), context))
        {
            return EnglishNumbers.Year(int.Parse(written, CultureInfo.InvariantCulture));
        }

        string before = context.PreviousWord;
        if (plain && ((before is "call" or "dial" && Helplines.Contains(written)) || (before is "code" or "zip" or "pin" or "extension" && written.Length > 3)))
        {
            return EnglishNumbers.Digits(written);
        }

        // "error 404" and "RTX 4090" are labels; "404 pages" are counted.
        bool label = plain && written.Length is 3 or 4 && (Numbered.Contains(before) || (context.FollowsCapitals && !context.NextWord.EndsWith('s')));
        return label ? EnglishNumbers.Label(written) : EnglishNumbers.Decimal(written);
    }

    private static bool IsYear(int number, ReadingContext context) =>
        number is (>= 1900 and <= 1999) or (>= 2001 and <= 2099) || (number is >= 1000 and < 1900 && BeforeYears.Contains(context.PreviousWord));

    [GeneratedRegex(
        @"\G" + Sign + @"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,18}(?:\.\d{1,18})?|(?<![\dA-Za-z])\.\d{1,18})",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Numbers();
}
