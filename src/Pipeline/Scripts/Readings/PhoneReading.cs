using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads telephone numbers digit by digit, with a short rest between groups.</summary>
internal sealed partial class PhoneReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Phones();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is '+' or '(';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        IEnumerable<string> groups = Digits().Matches(match.Value).Select(group => group.Value).SelectMany(Split);
        string plus = match.Value[0] != '+' ? "" : context.Mandarin ? "加" : "plus ";
        return plus + string.Join(
            context.Mandarin ? "，" : ", ",
            groups.Select(group => context.Mandarin ? MandarinNumbers.PhoneDigits(group) : group == "800" ? "eight hundred" : EnglishNumbers.Digits(group)));
    }

    // A mobile number written in one piece is said in groups of 3, 4 and 4.
    private static IEnumerable<string> Split(string group) =>
        group.Length == 11 ? [group[..3], group[3..7], group[7..]] : group.Length >= 7 ? [group[..^4], group[^4..]] : [group];

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.-])(?:\+\d{1,3}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{2,4}(?:[ -]?\d{2,4}){1,4}|(?:1[ -])?\(?\d{3}\)?[ -]\d{3}-\d{4}|\d{3}-\d{4}|1[3-9]\d{9}|1[3-9]\d[ -]\d{4}[ -]\d{4}|0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4})(?![\d%]|-\d|[.,]\d)",
        RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Phones();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Digits();
}
