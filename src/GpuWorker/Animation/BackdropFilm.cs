using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Reads the film behind the person, frame by frame, by the frames' global numbers: it begins again where it ends, and two segments meet.</summary>
/// <param name="file">The film as it was prepared: the frame's size, the video's rate, no reordered frames.</param>
/// <param name="frame">The frame's layout.</param>
/// <param name="count">How many frames it has.</param>
/// <param name="framesPerSecond">The video's rate.</param>
public sealed class BackdropFilm(string file, VideoFrame frame, int count, int framesPerSecond) : IDisposable
{
    private readonly byte[] _picture = new byte[frame.Bytes];
    private Process? _decoder;
    private int _next = -1;

    /// <summary>Gives one frame of the video its backdrop; the span holds until the next call. Numbers that follow each other are read without a seek.</summary>
    public ReadOnlySpan<byte> At(int number)
    {
        int wanted = number % count;
        if (wanted != _next || wanted == 0)
        {
            Stop();
            _decoder = Start(wanted);
        }

        _decoder!.StandardOutput.BaseStream.ReadExactly(_picture);
        _next = wanted + 1;
        return _picture;
    }

    /// <inheritdoc />
    public void Dispose() => Stop();

    private void Stop()
    {
        if (_decoder is { } decoder)
        {
            decoder.Kill(entireProcessTree: true);
            decoder.Dispose();
            _decoder = null;
        }
    }

    private Process Start(int from)
    {
        ProcessStartInfo command = new("ffmpeg") { RedirectStandardOutput = true, UseShellExecute = false };
        command.Environment.Clear();

        // Half a frame before the wanted one, so that rounding cannot miss it.
        string seconds = (Math.Max(0, from - .5) / framesPerSecond).ToString("F6", CultureInfo.InvariantCulture);
        string[] arguments =
        [
            "-nostdin", "-hide_banner", "-loglevel", "fatal", "-threads", "1", "-protocol_whitelist", "file", "-f", "mov", "-ss", seconds, "-i", $"file:{file}",
            "-map", "0:v:0", "-fps_mode", "passthrough", "-pix_fmt", "yuv420p", "-f", "rawvideo", "-protocol_whitelist", "pipe", "pipe:1",
        ];
        Array.ForEach(arguments, command.ArgumentList.Add);
        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("ffmpeg could not be started; it is installed by the set-up.", missing);
        }
    }
}
