using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads names made of letters and digits: MP4, H.264, 1080p, COVID-19, C++, C#, .NET, Node.js.</summary>
internal sealed partial class MixedReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Names();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiLetterOrDigit(first) || first == '.';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        if (match.Groups["amp"].Success)
        {
            return string.Join(' ', match.Value.Select(letter => letter == '&' ? "and" : letter.ToString()));
        }

        if (match.Groups["dec"].Success)
        {
            string number = match.Groups["dec"].Value;
            return match.Value[..^number.Length].TrimEnd('-') + " " + (context.Mandarin ? MandarinNumbers.Decimal(number) : EnglishNumbers.Decimal(number));
        }

        IEnumerable<string> parts = Parts().Matches(match.Value).Select(part => part.Value switch
        {
            "++" => context.Mandarin ? "加加" : "plus plus",
            "#" => context.Mandarin ? "井" : "sharp",
            "." => context.Mandarin ? "点" : "dot",
            "js" => "JS",
            "NET" => "net",
            string digits when char.IsAsciiDigit(digits[0]) => !context.Mandarin ? EnglishNumbers.Label(digits)
                : digits.Length <= 2 ? MandarinNumbers.Decimal(digits) : MandarinNumbers.Digits(digits),
            string single when single.Length == 1 => single.ToUpperInvariant(),
            string word => word,
        });

        // The dot of H.264 and of Blender-like file names is silent between a letter and its number.
        string said = string.Join(' ', parts);
        return match.Groups["codec"].Success ? said.Replace(context.Mandarin ? "点 " : "dot ", "", StringComparison.Ordinal) : said;
    }

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d])(?:(?<codec>[HxX]\.\d{3})|\.NET(?![A-Za-z])|[A-Za-z]+\.js(?![A-Za-z])|[CcGg]\+\+|[CFJ]#(?![A-Za-z])|(?<amp>[A-Z]{1,2}&[A-Z]{1,2})|[A-Za-z]{1,12}-?(?<dec>\d{1,3}\.\d{1,3})(?!\.\d)|(?!(?:mid|pre|post|early|late)-)[A-Za-z]{1,20}-?\d{1,8}(?:[A-Za-z]{1,3}(?![A-Za-z]))?(?:-?\d{1,4}(?!\d))?|\d{1,5}[A-Za-z]{1,12}\d{0,5})(?![A-Za-z\d])(?:(?<!\+\+|#)|(?!\+|#))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Names();

    [GeneratedRegex(@"[A-Za-z]+|\d+|\+\+|#|\.", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Parts();
}
