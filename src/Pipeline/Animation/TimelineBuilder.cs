using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>Lays spoken segments on the job's clock one by one, as they come in order.</summary>
/// <param name="framesPerSecond">Frames a second: 25 or 30.</param>
public sealed class TimelineBuilder(int framesPerSecond)
{
    /// <summary>The longest video, in minutes.</summary>
    public const int MostMinutes = 30;

    private Timeline? _timeline;

    /// <summary>Places the next spoken segment after those before it.</summary>
    /// <exception cref="InvalidDropException">The video is longer than one may be.</exception>
    public TimelineSegment Append(WaveReady wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        _timeline ??= new Timeline(framesPerSecond, wave.SampleRate, []);
        _timeline = _timeline.Append(wave.SampleCount);
        return _timeline.SampleCount <= (long)MostMinutes * 60 * wave.SampleRate
            ? _timeline.Segments[^1]
            : throw new InvalidDropException(FailureKind.BadScript, new Sentence(
                $"The script takes longer than {MostMinutes} minutes to say; split it into several videos.",
                $"朗读该脚本需要超过 {MostMinutes} 分钟；请拆分成多个视频。"));
    }

    /// <summary>Lists the waves of a job that is only to be heard.</summary>
    public CutList Cut(IReadOnlyList<WaveReady> waves) =>
        new([.. waves.Select(wave => new CutSegment(Clip: null, wave.Wave, wave.Track, FrameCount: 0, wave.SampleCount))], framesPerSecond);

    /// <summary>Pairs waves and clips into what the video is joined from.</summary>
    public CutList Cut(IReadOnlyList<WaveReady> waves, IReadOnlyList<ClipReady> clips) =>
        new([.. waves.Zip(clips, (wave, clip) => new CutSegment(clip.Clip, wave.Wave, wave.Track, clip.FrameCount, wave.SampleCount))], framesPerSecond);
}
