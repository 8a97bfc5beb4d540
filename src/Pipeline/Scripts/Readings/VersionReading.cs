using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads v2.5, version numbers of three and more parts, and network addresses.</summary>
internal sealed partial class VersionReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Versions();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first) || first is 'v' or 'V';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string[] parts = match.Groups["n"].Value.Split('.');
        bool named = match.Groups["v"].Success;
        string point = !named && parts.Length == 4 && parts.All(part => part.Length <= 3) ? " dot " : " point ";
        return context.Mandarin
            ? (named ? (context.Next == '版' ? "V " : "版本") : "") + string.Join('点', parts.Select(MandarinNumbers.Decimal))
            : (named ? "version " : "") + string.Join(point, parts.Select(EnglishNumbers.Label));
    }

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.])(?:(?<v>[vV])\.?(?<n>\d{1,4}(?:\.\d{1,5}){0,4})|(?<n>\d{1,5}(?:\.\d{1,5}){2,4}))(?![A-Za-z\d])(?!\.\d)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Versions();
}
