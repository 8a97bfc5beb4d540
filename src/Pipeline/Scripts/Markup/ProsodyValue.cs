using System.Globalization;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Reads the values of prosody. SSML 1.1 names the words and leaves their size to whoever speaks; docs/markup.md lists ours.</summary>
internal static partial class ProsodyValue
{
    /// <summary>Reads a rate as a factor: a word, 1.2, 80%, +20% or -20%.</summary>
    public static double Rate(MarkupValue value)
    {
        double? factor = value.Text switch
        {
            "x-slow" => 0.6,
            "slow" => 0.8,
            "medium" or "default" => 1,
            "fast" => 1.25,
            "x-fast" => 1.6,
            _ when Signed(value.Text) && value.Text.EndsWith('%') => 1 + (Number(value.Text[..^1]) / 100),
            _ when value.Text.EndsWith('%') => Number(value.Text[..^1]) / 100,
            _ when !Signed(value.Text) => Number(value.Text),
            _ => null,
        };
        return factor ?? throw MarkupRefusal.Value(
            value, "is no rate; write x-slow, slow, medium, fast, x-fast, or such as 80%, +20% or 1.2.", "不是可用的语速；可写 x-slow、slow、medium、fast、x-fast，或 80%、+20%、1.2 这样的值。");
    }

    /// <summary>Reads a pitch in semitones: a word, +2st or -10%.</summary>
    public static double Pitch(MarkupValue value)
    {
        if (value.Text.EndsWith("Hz", StringComparison.OrdinalIgnoreCase))
        {
            throw MarkupRefusal.Value(
                value, "is in hertz, which means another thing for every voice; write semitones (+2st) or a percentage (-10%).", "以赫兹为单位，而各个声音的音高不同；请用半音（+2st）或百分比（-10%）。");
        }

        double? semitones = value.Text switch
        {
            "x-low" => -4,
            "low" => -2,
            "medium" or "default" => 0,
            "high" => 2,
            "x-high" => 4,
            _ when value.Text.EndsWith("st", StringComparison.Ordinal) => Number(value.Text[..^2]),
            _ when Signed(value.Text) && value.Text.EndsWith('%') && Number(value.Text[..^1]) is double percent and > -100 => 12 * Math.Log2(1 + (percent / 100)),
            _ => null,
        };
        return semitones ?? throw MarkupRefusal.Value(
            value, "is no pitch; write x-low, low, medium, high, x-high, or such as +2st or -10%.", "不是可用的音高；可写 x-low、low、medium、high、x-high，或 +2st、-10% 这样的值。");
    }

    /// <summary>Reads a volume in decibels: a word, +6dB, +20%, or 0 to 100, where 100 is as usual and 50 half of it.</summary>
    public static double Volume(MarkupValue value)
    {
        double? decibels = value.Text switch
        {
            "x-soft" => -10,
            "soft" => -5,
            "medium" or "default" => 0,
            "loud" => 4,
            "x-loud" => 8,
            "silent" => throw Silent(value),
            _ when value.Text.EndsWith("dB", StringComparison.OrdinalIgnoreCase) => Number(value.Text[..^2]),
            _ when Signed(value.Text) && Number(value.Text.TrimEnd('%')) is double change and > -100 => Decibels(100 + change),
            _ when !Signed(value.Text) && Number(value.Text) is double level and >= 0 and <= 100 => level == 0 ? throw Silent(value) : Decibels(level),
            _ => null,
        };
        return decibels ?? throw MarkupRefusal.Value(
            value, "is no volume; write x-soft, soft, medium, loud, x-loud, a number from 1 to 100, or such as +6dB or -20%.", "不是可用的音量；可写 x-soft、soft、medium、loud、x-loud、1 到 100 的数，或 +6dB、-20% 这样的值。");
    }

    /// <summary>Reads a number with an optional sign, or null.</summary>
    public static double? Number(string text) =>
        Numbers().IsMatch(text) ? double.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    private static bool Signed(string text) => text.StartsWith('+') || text.StartsWith('-');

    private static double Decibels(double percent) => 20 * Math.Log10(percent / 100);

    private static Jobs.InvalidDropException Silent(MarkupValue value) => MarkupRefusal.Value(
        value, "would leave words out; write <break time=\"…\"/> for silence.", "会使文字不被读出；要静音请用 <break time=\"…\"/>。");

    [GeneratedRegex(@"\A[+-]?(?:\d{1,5}(?:\.\d{1,5})?|\.\d{1,5})\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numbers();
}
