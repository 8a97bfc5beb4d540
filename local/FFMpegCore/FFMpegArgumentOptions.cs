using System.Globalization;
using FFMpegCore.Enums;

namespace FFMpegCore;

/// <summary>Collects the options of one input or output of ffmpeg.</summary>
public class FFMpegArgumentOptions
{
    private readonly List<string> _arguments = [];

    internal FFMpegArgumentOptions()
    {
    }

    internal IReadOnlyList<string> Arguments => _arguments;

    /// <summary>Names the video encoder.</summary>
    public FFMpegArgumentOptions WithVideoCodec(string videoCodec) => With("-c:v", videoCodec);

    /// <summary>Names the audio encoder.</summary>
    public FFMpegArgumentOptions WithAudioCodec(string audioCodec) => With("-c:a", audioCodec);

    /// <summary>Sets the audio bit rate, kilobits a second.</summary>
    public FFMpegArgumentOptions WithAudioBitrate(int bitrate) => With("-b:a", Text(bitrate) + "k");

    /// <summary>Sets the audio rate, samples a second.</summary>
    public FFMpegArgumentOptions WithAudioSamplingRate(int samplingRate = 48000) => With("-ar", Text(samplingRate));

    /// <summary>Sets how much time the encoder takes.</summary>
    public FFMpegArgumentOptions WithSpeedPreset(Speed speed) => With("-preset", speed.ToString().ToLowerInvariant());

    /// <summary>Sets frames a second.</summary>
    public FFMpegArgumentOptions WithFramerate(double framerate) => With("-r", framerate.ToString(CultureInfo.InvariantCulture));

    /// <summary>Stops after so many video frames.</summary>
    public FFMpegArgumentOptions WithFrameOutputCount(int frames) => With("-vframes", Text(frames));

    /// <summary>Names the pixel format.</summary>
    public FFMpegArgumentOptions ForcePixelFormat(string pixelFormat) => With("-pix_fmt", pixelFormat);

    /// <summary>Names the container or demuxer.</summary>
    public FFMpegArgumentOptions ForceFormat(string format) => With("-f", format);

    /// <summary>Sets the encoder's threads.</summary>
    public FFMpegArgumentOptions UsingThreads(int threads) => With("-threads", Text(threads));

    /// <summary>Starts reading at a time.</summary>
    public FFMpegArgumentOptions Seek(TimeSpan? seekTo) =>
        seekTo is { } time ? With("-ss", time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture)) : this;

    /// <summary>Stops after a time.</summary>
    public FFMpegArgumentOptions WithDuration(TimeSpan? duration) =>
        duration is { } time ? With("-t", time.ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture)) : this;

    /// <summary>Adds arguments as one would type them: blanks part them, double quotes hold them together.</summary>
    public FFMpegArgumentOptions WithCustomArgument(string argument) => With([.. CommandLine.Split(argument)]);

    private FFMpegArgumentOptions With(params string[] arguments)
    {
        _arguments.AddRange(arguments);
        return this;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
