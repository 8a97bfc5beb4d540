using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>Writes captions as WebVTT.</summary>
public static class WebVttWriter
{
    /// <summary>Writes cues in the script's own words: what WebVTT would read as markup is escaped.</summary>
    public static string Write(IReadOnlyList<CaptionCue> cues)
    {
        ArgumentNullException.ThrowIfNull(cues);
        StringBuilder text = new("WEBVTT\n\n");
        foreach (CaptionCue cue in cues)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Time(cue.Start)} --> {Time(cue.End)}\n");
            text.AppendJoin('\n', cue.Lines.Select(Escape)).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Escape(string line) => line
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Time(double seconds) =>
        TimeSpan.FromMilliseconds(Math.Round(seconds * 1_000)).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
