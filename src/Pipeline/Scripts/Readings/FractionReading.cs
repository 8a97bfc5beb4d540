using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 1/2, 3/4, 1 1/2 and ½; 24/7 is its own saying.</summary>
internal sealed partial class FractionReading : Reading
{
    private const string Signs = "½⅓⅔¼¾⅕⅛";

    private static readonly (int Over, int Under)[] SignValues = [(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 8)];

    /// <inheritdoc/>
    public override Regex Pattern => Fractions();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || Signs.Contains(first, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text) => match.Groups["sign"].Success || Value(match, "b") > 0;

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        int whole = match.Groups["w"].Success ? Value(match, "w") : 0;
        (int over, int under) = match.Groups["sign"].Success
            ? SignValues[Signs.IndexOf(match.Groups["sign"].Value, StringComparison.Ordinal)]
            : (Value(match, "a"), Value(match, "b"));
        if (context.Mandarin)
        {
            return (over, under) == (24, 7) ? "二十四七"
                : (whole > 0 ? MandarinNumbers.Cardinal(whole) + "又" : "") + MandarinNumbers.Cardinal(under) + "分之" + MandarinNumbers.Cardinal(over);
        }

        string part = InEnglish(over, under);
        return whole == 0 ? part : EnglishNumbers.Cardinal(whole) + " and " + (over == 1 ? (under == 8 ? "an " : "a ") + part[4..] : part);
    }

    private static string InEnglish(int over, int under)
    {
        if ((over, under) is (24, 7) or (50, 50) or (9, 11))
        {
            return EnglishNumbers.Cardinal(over) + " " + EnglishNumbers.Cardinal(under);
        }

        if ((under > 20 && under != 100) || over > under || under == 1)
        {
            return EnglishNumbers.Cardinal(over) + " over " + EnglishNumbers.Cardinal(under);
        }

        string parts = under switch
        {
            2 => over == 1 ? "half" : "halves",
            4 => over == 1 ? "quarter" : "quarters",
            _ => EnglishNumbers.Ordinal(under) + (over == 1 ? "" : "s"),
        };
        return EnglishNumbers.Cardinal(over) + " " + parts;
    }

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\G(?:(?<![\d.,/])(?:(?<w>\d{1,3})\s)?(?<a>\d{1,3})/(?<b>\d{1,3})(?![\d/.]\d|\d|/)|(?<![\d.,/])(?<w>\d{1,3})\s?(?<sign>[½⅓⅔¼¾⅕⅛])|(?<sign>[½⅓⅔¼¾⅕⅛]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Fractions();
}
