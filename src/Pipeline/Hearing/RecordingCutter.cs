namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Cuts a recording where nobody speaks, into stretches that are animated one by one.</summary>
public static class RecordingCutter
{
    /// <summary>The longest stretch, seconds.</summary>
    public const double Longest = 20;

    /// <summary>The shortest stretch that is cut off, seconds.</summary>
    private const double Shortest = 6;

    /// <summary>A rest this short stays with the stretch before it, seconds.</summary>
    private const double Rest = 1;

    /// <summary>The shortest and the longest preview, and the silence that it keeps before the first sound, seconds.</summary>
    private const double ShortestBeginning = 1.6, LongestBeginning = 3, BeforeSpeech = .3;

    /// <summary>Over how many frames the quietest place is looked for where there is no silence: a closure of the lips is shorter.</summary>
    private const int Smoothing = 5;

    /// <summary>Gives the stretches, in samples, end to start; the last ends with the recording.</summary>
    /// <param name="frames">The recording.</param>
    /// <param name="samples">Its samples.</param>
    public static IReadOnlyList<Range> Cut(SoundFrames frames, int samples)
    {
        ArgumentNullException.ThrowIfNull(frames);
        List<(double Start, double End)> silences = SilenceGate.Silences(frames);
        var stretches = new List<Range>();
        double start = 0, length = (double)samples / SoundFrames.SampleRate;
        while (length - start > Longest + Rest)
        {
            double end = Place(frames, silences, start + Shortest, start + Longest);
            stretches.Add(Sample(start)..Sample(end));
            start = end;
        }

        stretches.Add(Sample(start)..samples);
        return stretches;
    }

    /// <summary>Gives the first two or three seconds that somebody speaks in, for a preview.</summary>
    /// <param name="frames">The recording.</param>
    /// <param name="samples">Its samples.</param>
    public static Range Beginning(SoundFrames frames, int samples)
    {
        ArgumentNullException.ThrowIfNull(frames);
        List<(double Start, double End)> silences = SilenceGate.Silences(frames);
        double first = silences is [(0, var end), ..] ? Math.Max(0, end - BeforeSpeech) : 0;
        return (double)samples / SoundFrames.SampleRate - first <= LongestBeginning
            ? Sample(first)..samples
            : Sample(first)..Sample(Place(frames, silences, first + ShortestBeginning, first + LongestBeginning));
    }

    // The middle of the longest silence; without one the quietest place.
    private static double Place(SoundFrames frames, List<(double Start, double End)> silences, double from, double to)
    {
        (double Start, double End)[] within = [.. silences
            .Select(silence => (Start: Math.Max(silence.Start, from), End: Math.Min(silence.End, to)))
            .Where(silence => silence.End - silence.Start >= 2 * SoundFrames.Seconds)];
        if (within.Length > 0)
        {
            (double start, double end) = within.MaxBy(silence => silence.End - silence.Start);
            return Math.Round((start + end) / 2, 2);
        }

        int first = (int)(from / SoundFrames.Seconds), last = (int)(to / SoundFrames.Seconds);
        float Loudness(int frame) => Enumerable.Range(frame - Smoothing, (2 * Smoothing) + 1).Max(near => frames.Level(Math.Clamp(near, 0, frames.Count - 1)));
        return Enumerable.Range(first, last - first).MinBy(Loudness) * SoundFrames.Seconds;
    }

    private static int Sample(double seconds) => (int)Math.Round(seconds * SoundFrames.SampleRate);
}
