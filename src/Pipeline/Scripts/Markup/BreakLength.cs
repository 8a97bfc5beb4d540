using System.Globalization;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads how long a break is.</summary>
internal static class BreakLength
{
    /// <summary>Gives its seconds: the time where there is one, else by its strength.</summary>
    public static double Of(MarkupTag tag)
    {
        double strength = tag.Find("strength") is { } named ? Strength(named) : Pauses.Medium;
        return tag.Find("time") is { } time ? Time(time) : strength;
    }

    private static double Strength(MarkupValue strength) => strength.Text switch
    {
        "none" => 0,
        "x-weak" => Pauses.ExtraWeak,
        "weak" => Pauses.Weak,
        "medium" => Pauses.Medium,
        "strong" => Pauses.Strong,
        "x-strong" => Pauses.ExtraStrong,
        _ => throw MarkupRefusal.Value(
            strength, "is no strength; known are none, x-weak, weak, medium, strong and x-strong.", "不是可用的强度；可用的有 none、x-weak、weak、medium、strong 和 x-strong。"),
    };

    private static double Time(MarkupValue time)
    {
        bool milliseconds = time.Text.EndsWith("ms", StringComparison.Ordinal);
        string number = milliseconds ? time.Text[..^2] : time.Text.EndsWith('s') ? time.Text[..^1] : "";
        double? seconds = ProsodyValue.Number(number.Trim()) / (milliseconds ? 1000 : 1);
        return seconds switch
        {
            null or < 0 => throw MarkupRefusal.Value(time, "is no time; write such as 500ms or 1.5s.", "不是可用的时长；请写成 500ms 或 1.5s。"),
            > WordDirection.MostBreak => throw MarkupRefusal.Value(
                time,
                string.Create(CultureInfo.InvariantCulture, $"is too long; a pause is at most {WordDirection.MostBreak:0} s."),
                string.Create(CultureInfo.InvariantCulture, $"太长；停顿最长 {WordDirection.MostBreak:0} 秒。")),
            double good => good,
        };
    }
}
