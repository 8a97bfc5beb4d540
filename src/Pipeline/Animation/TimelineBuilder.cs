using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Lays spoken segments on the job's clock one by one, as they come in order.</summary>
/// <param name="framesPerSecond">Frames a second: 25 or 30.</param>
public sealed class TimelineBuilder(int framesPerSecond)
{
    private Timeline? _timeline;

    /// <summary>Places the next spoken segment after those before it.</summary>
    public TimelineSegment Append(WaveReady wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        _timeline ??= new Timeline(framesPerSecond, wave.SampleRate, []);
        _timeline = _timeline.Append(wave.SampleCount);
        return _timeline.Segments[^1];
    }

    /// <summary>Pairs waves and clips into what the video is joined from.</summary>
    public CutList Cut(IReadOnlyList<WaveReady> waves, IReadOnlyList<ClipReady> clips) =>
        new([.. waves.Zip(clips, (wave, clip) => new CutSegment(clip.Clip, wave.Wave, wave.Track, clip.FrameCount, wave.SampleCount))], framesPerSecond);
}
