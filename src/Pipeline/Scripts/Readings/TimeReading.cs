using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Reads 3:30 pm, 14:05, 9 a.m. and 13:45:10.</summary>
internal sealed partial class TimeReading : Reading
{
    /// <inheritdoc/>
    public override Regex Pattern => Times();

    /// <inheritdoc/>
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    /// <inheritdoc/>
    public override bool Accepts(Match match, string text) =>
        Value(match, "h") <= 24 && Value(match, "m") < 60 && Value(match, "s") < 60 && (match.Groups["m"].Success || Value(match, "h") is >= 1 and <= 12);

    /// <inheritdoc/>
    public override bool MayEndSentence(Match match) => match.Value.EndsWith('.');

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context)
    {
        int hour = Value(match, "h"), minute = Value(match, "m"), second = Value(match, "s");
        bool half = match.Groups["half"].Success;
        bool afternoon = half && match.Groups["half"].Value[0] is 'p' or 'P';
        return context.Mandarin
            ? InMandarin(hour, minute, second, match, half, afternoon, context.Next)
            : InEnglish(hour, minute, second, match.Groups["s"].Success, half, afternoon);
    }

    private static string InEnglish(int hour, int minute, int second, bool withSeconds, bool half, bool afternoon)
    {
        string tail = half ? (afternoon ? " PM" : " AM") : "";
        string hours = EnglishNumbers.Cardinal(hour);
        if (withSeconds)
        {
            return $"{hours} {Minutes(minute)} and {EnglishNumbers.Cardinal(second)} seconds{tail}";
        }

        return minute > 0 ? $"{hours} {Minutes(minute)}{tail}"
            : half ? hours + tail
            : hour is >= 1 and <= 12 ? hours + " o'clock"
            : hours + " hundred hours";
    }

    private static string Minutes(int minute) => minute == 0 ? "oh oh" : minute < 10 ? "oh " + EnglishNumbers.Cardinal(minute) : EnglishNumbers.Cardinal(minute);

    private static string InMandarin(int hour, int minute, int second, Match match, bool half, bool afternoon, char next)
    {
        string head = !half ? "" : afternoon ? (hour is >= 6 and < 12 ? "晚上" : "下午") : hour < 6 ? "凌晨" : "上午";
        string said = head + (hour == 2 ? "两" : MandarinNumbers.Cardinal(hour)) + "点";
        if (minute > 0 || match.Groups["s"].Success)
        {
            said += (minute < 10 ? "零" : "") + (minute == 0 ? "" : MandarinNumbers.Cardinal(minute)) + (next == '分' ? "" : "分");
        }
        else if (!half && next is not ('整' or '钟' or '-' or '–' or '—' or '~' or '到' or '至'))
        {
            said += "整";
        }

        return said + (match.Groups["s"].Success ? MandarinNumbers.Cardinal(second) + "秒" : "");
    }

    private static int Value(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"\G(?<![A-Za-z\d.:])(?:(?<h>\d{1,2})[:：](?<m>\d{2})(?:[:：](?<s>\d{2}))?(?![\d:])(?:\s*(?<half>[ap]\.m\.|[ap]m)(?![A-Za-z]))?|(?<h>\d{1,2})\s*(?<half>[ap]\.m\.|[ap]m)(?![A-Za-z]))",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Times();
}
