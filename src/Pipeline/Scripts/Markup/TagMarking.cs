using System.Globalization;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Adds what a tag asks for to what the tags around it ask for: rates multiply, pitch and volume add up, of all else the inner one holds.</summary>
internal static class TagMarking
{
    /// <summary>Gives the marking inside a tag.</summary>
    public static Marking Of(MarkupTag tag, Marking around)
    {
        Marking marking = tag.Find("xml:lang") is { } language ? around with { Language = LanguageName.Of(language) } : around;
        return tag.Name switch
        {
            "lang" => around with { Language = LanguageName.Of(tag.Need("xml:lang")) },
            "emphasis" => marking with { Emphasis = EmphasisLevel(tag.Find("level")) },
            "prosody" => Prosody(tag, marking),
            "voice" => marking with { Manner = marking.Manner with { Voice = VoiceName.Of(tag.Need("name")) } },
            "mstts:express-as" => marking with { Manner = marking.Manner with { Style = StyleName.Of(tag.Need("style")), Degree = Degree(tag.Find("styledegree")) } },
            _ => marking,
        };
    }

    private static Marking Prosody(MarkupTag tag, Marking around)
    {
        if (tag.Values.Count == 0)
        {
            throw MarkupRefusal.At(tag.Place, "<prosody> needs rate, pitch or volume.", "<prosody> 需要 rate、pitch 或 volume。");
        }

        Marking marking = around;
        if (tag.Find("rate") is { } rate)
        {
            double factor = marking.Rate * ProsodyValue.Rate(rate);
            marking = marking with { Rate = Within(rate, factor, SpeechTiming.Slowest, SpeechTiming.Fastest, "times the usual rate", "倍语速") };
        }

        if (tag.Find("pitch") is { } pitch)
        {
            double semitones = marking.Pitch + ProsodyValue.Pitch(pitch);
            marking = marking with { Pitch = Within(pitch, semitones, -SpeechDirection.MostPitch, SpeechDirection.MostPitch, "semitones", "个半音") };
        }

        if (tag.Find("volume") is { } volume)
        {
            double decibels = marking.Volume + ProsodyValue.Volume(volume);
            marking = marking with { Volume = Within(volume, decibels, -WordDirection.MostVolume, WordDirection.MostVolume, "dB", "分贝") };
        }

        return marking;
    }

    private static double Within(MarkupValue value, double asked, double least, double most, string unit, string chinese)
    {
        // Sums of tags are rounded, so that the tag's own number shows and the edge itself is inside.
        double rounded = Math.Round(asked, 4);
        return rounded >= least && rounded <= most ? rounded : throw MarkupRefusal.Value(
            value,
            string.Create(CultureInfo.InvariantCulture, $"makes {rounded:0.##} {unit} with the tags around it; from {least:0.##} to {most:0.##} can be spoken."),
            string.Create(CultureInfo.InvariantCulture, $"与外层标签合计为 {rounded:0.##} {chinese}；可用范围为 {least:0.##} 到 {most:0.##}。"));
    }

    private static Emphasis EmphasisLevel(MarkupValue? level) => level?.Text switch
    {
        null or "moderate" => Emphasis.Moderate,
        "strong" => Emphasis.Strong,
        "reduced" => Emphasis.Reduced,
        "none" => Emphasis.None,
        _ => throw MarkupRefusal.Value(level, "is no level; known are strong, moderate, none and reduced.", "不是可用的程度；可用的有 strong、moderate、none 和 reduced。"),
    };

    private static double Degree(MarkupValue? degree)
    {
        if (degree is null)
        {
            return 1;
        }

        return ProsodyValue.Number(degree.Text) is double number and >= SpeechDirection.LeastDegree and <= SpeechDirection.MostDegree
            ? number
            : throw MarkupRefusal.Value(degree, "is no degree; it is a number from 0 to 2.", "不是可用的强度；应为 0 到 2 的数。");
    }
}
