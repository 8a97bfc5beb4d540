using System.Globalization;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Checks what a user says about the frames' rate, what is drawn over them, and the music under them.</summary>
internal static class FrameOptionsCheck
{
    /// <exception cref="InvalidDropException">A value is out of its range.</exception>
    public static void Check(JobOptions options)
    {
        if (options.Fps is not (25 or 30))
        {
            throw Refuse($"'fps' is {options.Fps}; it may be 25 or 30.", $"“fps”是 {options.Fps}，只能是 25 或 30。");
        }

        if (options.Title is { } title)
        {
            CheckTitle(title);
        }

        if (options.LogoSize is not (>= OverlayPlan.LeastLogoSize and <= OverlayPlan.MostLogoSize))
        {
            throw Refuse(
                $"'logo_size' is {options.LogoSize}; it may be {OverlayPlan.LeastLogoSize} to {OverlayPlan.MostLogoSize} of the shorter side.",
                $"“logo_size”是 {options.LogoSize}，只能是短边的 {OverlayPlan.LeastLogoSize} 到 {OverlayPlan.MostLogoSize}。");
        }

        if (options.MusicLevel is not (>= -40 and <= 0))
        {
            throw Refuse($"'music_level' is {options.MusicLevel}; it may be -40 to 0 decibels.", $"“music_level”是 {options.MusicLevel}，只能在 -40 到 0 分贝之间。");
        }
    }

    private static void CheckTitle(string title)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Any(char.IsControl))
        {
            throw Refuse($"'title' must be one line of text.", $"“title”必须是一行文字。");
        }

        int length = new StringInfo(title).LengthInTextElements;
        if (length > OverlayPlan.LongestTitle)
        {
            throw Refuse(
                $"'title' has {length} characters; it may have {OverlayPlan.LongestTitle}.",
                $"“title”有 {length} 个字符，最多 {OverlayPlan.LongestTitle} 个。");
        }
    }

    private static InvalidDropException Refuse(FormattableString english, FormattableString chinese) =>
        new(FailureKind.BadOption, new Sentence(english.ToString(CultureInfo.InvariantCulture), chinese.ToString(CultureInfo.InvariantCulture)));
}
