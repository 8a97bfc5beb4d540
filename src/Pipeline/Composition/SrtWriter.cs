using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>Writes captions as SubRip.</summary>
public static class SrtWriter
{
    /// <summary>Writes numbered cues, times with a comma.</summary>
    public static string Write(IReadOnlyList<CaptionCue> cues)
    {
        ArgumentNullException.ThrowIfNull(cues);
        StringBuilder text = new();
        for (int i = 0; i < cues.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\n{Time(cues[i].Start)} --> {Time(cues[i].End)}\n");
            text.AppendJoin('\n', cues[i].Lines.Select(line => line.Replace("-->", "→", StringComparison.Ordinal))).Append("\n\n");
        }

        return text.ToString();
    }

    private static string Time(double seconds) =>
        TimeSpan.FromMilliseconds(Math.Round(seconds * 1_000)).ToString(@"hh\:mm\:ss\,fff", CultureInfo.InvariantCulture);
}
