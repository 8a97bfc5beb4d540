using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 3-5, 3~5 and 2019–2023 as "three to five".</summary>
internal sealed partial class RangeReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Ranges();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string from = match.Groups["n"].Value, to = match.Groups["n2"].Value;
        if (context.Mandarin)
        {
            bool years = from.Length == 4 && to.Length == 4 && (context.Next == '年' || context.Precedes("学年", "财年", "赛季"));
            if (from.Length < 4 && to.Length < 4 && (context.Follows("比分") || context.Precedes("获胜", "取胜", "战胜", "击败", "领先", "落后", "险胜", "大胜", "横扫")))
            {
                return MandarinNumbers.Decimal(from) + "比" + MandarinNumbers.Decimal(to);
            }

            return years ? MandarinNumbers.Digits(from) + "到" + MandarinNumbers.Digits(to) : MandarinNumbers.Counting(from) + "到" + MandarinCounting.Say(to, context);
        }

        // 2023-24 is a season: the second year lacks its century.
        bool season = IsYear(from) && to.Length == 2 && to == ((Parse(from) + 1) % 100).ToString("00", CultureInfo.InvariantCulture);
        return IsYear(from) && (IsYear(to) || season)
            ? Year(from) + " to " + (season ? EnglishNumbers.Cardinal(Parse(to)) : Year(to))
            : EnglishNumbers.Decimal(from) + " to " + EnglishNumbers.Decimal(to);
    }

    private static bool IsYear(string digits) => digits.Length == 4 && digits[0] is '1' or '2' && !digits.Contains('.', StringComparison.Ordinal);

    private static string Year(string digits) => EnglishNumbers.Year(Parse(digits));

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.-])(?<n>\d{1,6}(?:\.\d+)?)(?:-|\s?[–—~～]\s?)(?<n2>\d{1,6}(?:\.\d+)?)(?![\d-]|[A-Za-z]\d|\.\d|\s?=)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Ranges();
}
