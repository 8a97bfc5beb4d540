namespace AlinFunctions.Pipeline.Animation;

/// <summary>Which frames and samples belong to which segment. Frame n belongs to the segment whose half-open sample interval holds n / fps.</summary>
/// <param name="FramesPerSecond">Frames a second: 25 or 30.</param>
/// <param name="SampleRate">Samples a second of every segment's wave.</param>
/// <param name="Segments">The segments in order, meeting end to start in samples and in frames.</param>
public sealed record Timeline(int FramesPerSecond, int SampleRate, IReadOnlyList<TimelineSegment> Segments)
{
    /// <summary>Gets the samples of all segments together.</summary>
    public long SampleCount => Segments.Count == 0 ? 0 : Segments[^1].FirstSample + Segments[^1].SampleCount;

    /// <summary>Gets the frames of all segments together: the last one begins before the last sample ends.</summary>
    public int FrameCount => Segments.Count == 0 ? 0 : Segments[^1].Frames.End;

    /// <summary>Lays segments end to end by their sample counts.</summary>
    public static Timeline Lay(int framesPerSecond, int sampleRate, IEnumerable<int> sampleCounts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(framesPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentNullException.ThrowIfNull(sampleCounts);
        List<TimelineSegment> segments = [];
        long sample = 0;
        foreach (int count in sampleCounts)
        {
            segments.Add(Place(framesPerSecond, sampleRate, segments.Count, sample, count));
            sample += count;
        }

        return new Timeline(framesPerSecond, sampleRate, segments);
    }

    /// <summary>Returns this timeline with one more segment of so many samples at its end.</summary>
    public Timeline Append(int sampleCount) =>
        this with { Segments = [.. Segments, Place(FramesPerSecond, SampleRate, Segments.Count, SampleCount, sampleCount)] };

    /// <summary>Says at which second of a segment's own wave a global frame stands; never negative for the segment's own frames.</summary>
    public double SecondsInto(TimelineSegment segment, int frame)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return (((long)frame * SampleRate) - (segment.FirstSample * FramesPerSecond)) / ((double)SampleRate * FramesPerSecond);
    }

    private static TimelineSegment Place(int framesPerSecond, int sampleRate, int index, long firstSample, int sampleCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sampleCount);
        int first = FirstFrameAt(framesPerSecond, sampleRate, firstSample);
        int end = FirstFrameAt(framesPerSecond, sampleRate, firstSample + sampleCount);
        return new TimelineSegment(index, firstSample, sampleCount, new FrameRange(first, end - first));
    }

    /// <summary>The first frame at or after a sample. Counted from the job's first sample in integers, so rounding never accumulates.</summary>
    private static int FirstFrameAt(int framesPerSecond, int sampleRate, long sample) =>
        checked((int)(((sample * framesPerSecond) + sampleRate - 1) / sampleRate));
}
