using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says a text as a number of the kind that the script names; null where it is none.</summary>
internal static partial class SayAsNumber
{
    /// <summary>As an amount: 1,234.5.</summary>
    public static string? Cardinal(string text, bool mandarin) =>
        !Amount().IsMatch(text) ? null : mandarin ? MandarinNumbers.Decimal(text) : EnglishNumbers.Decimal(text);

    /// <summary>As a rank: 3, 3rd or 第3.</summary>
    public static string? Ordinal(string text, bool mandarin)
    {
        Match rank = Rank().Match(text);
        if (!rank.Success)
        {
            return null;
        }

        long number = long.Parse(rank.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return mandarin ? "第" + MandarinNumbers.Cardinal(number) : EnglishNumbers.Ordinal(number);
    }

    /// <summary>Digit by digit.</summary>
    public static string? Digits(string text, bool mandarin) =>
        !Groups().IsMatch(text) ? null : mandarin ? MandarinNumbers.Digits(text) : EnglishNumbers.Digits(text);

    /// <summary>Digit by digit, with a rest between groups.</summary>
    public static string? Telephone(string text, bool mandarin)
    {
        if (!Phone().IsMatch(text))
        {
            return null;
        }

        IEnumerable<string> groups = Digit().Matches(text).Select(group => mandarin ? MandarinNumbers.PhoneDigits(group.Value) : EnglishNumbers.Digits(group.Value));
        return (text[0] != '+' ? "" : mandarin ? "加" : "plus ") + string.Join(mandarin ? "，" : ", ", groups);
    }

    [GeneratedRegex(@"\A[-−+]?(?:\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.\d{1,30})?\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\A第?(?<n>\d{1,12})(?:st|nd|rd|th)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Rank();

    [GeneratedRegex(@"\A[\d .,-]*\d[\d .,-]*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\A\+?[(]?\d[\d ().-]*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Digit();
}
