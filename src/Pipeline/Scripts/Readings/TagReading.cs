using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads #AzureFunctions, #1 and @name.</summary>
internal sealed partial class TagReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Tags();

    /// <inheritdoc/>
    public override bool MayStart(char first) => first is '#' or '@' or '№';

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string number = match.Groups["n"].Value, name = Digits().Replace(match.Groups["name"].Value.Replace('_', ' '), digits => " " + (context.Mandarin ? MandarinNumbers.Digits(digits.Value) : EnglishNumbers.Label(digits.Value)) + " ").Replace("  ", " ", StringComparison.Ordinal).Trim();
        if (number.Length > 0)
        {
            return context.Mandarin ? MandarinNumbers.Decimal(number) + "号" : "number " + EnglishNumbers.Decimal(number);
        }

        return match.Value[0] == '@' ? (context.Mandarin ? "艾特 " : "at ") + name : (context.Mandarin ? "话题 " : "hashtag ") + name;
    }

    [GeneratedRegex(@"\G(?<![A-Za-z\d])(?:[#№]\s?(?<n>\d{1,9})(?![A-Za-z\d])|[#@](?<name>[A-Za-z][A-Za-z0-9_]{0,40}))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d{1,8}", RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Digits();
}
