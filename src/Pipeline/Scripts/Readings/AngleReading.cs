using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads angles and coordinates: 116°23′, 40°42'46"N and 40.7° N.</summary>
internal sealed partial class AngleReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Angles();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        string degrees = match.Groups["d"].Value, minutes = match.Groups["m"].Value, seconds = match.Groups["s"].Value, side = match.Groups["side"].Value;
        if (context.Mandarin)
        {
            string head = side switch { "N" => "北纬", "S" => "南纬", "E" => "东经", "W" => "西经", _ => "" };
            return head + MandarinNumbers.Decimal(degrees) + "度" + (minutes.Length == 0 ? "" : MandarinNumbers.Decimal(minutes) + "分") + (seconds.Length == 0 ? "" : MandarinNumbers.Decimal(seconds) + "秒");
        }

        string tail = side switch { "N" => " north", "S" => " south", "E" => " east", "W" => " west", _ => "" };
        return Part(degrees, "degree") + (minutes.Length == 0 ? "" : " " + Part(minutes, "minute")) + (seconds.Length == 0 ? "" : " " + Part(seconds, "second")) + tail;
    }

    private static string Part(string number, string unit) => EnglishNumbers.Decimal(number) + " " + unit + (number == "1" ? "" : "s");

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.])(?:(?<d>\d{1,3})°\s?(?<m>\d{1,2}(?:\.\d{1,6})?)['’′](?:\s?(?<s>\d{1,2}(?:\.\d{1,6})?)[""”″])?(?:\s?(?<side>[NSEW])(?![A-Za-z]))?|(?<d>\d{1,3}(?:\.\d{1,9})?)°\s?(?<side>[NSEW])(?![A-Za-z]))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Angles();
}
