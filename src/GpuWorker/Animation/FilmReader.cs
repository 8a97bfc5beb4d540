using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Reads the frames of a prepared film by number; the decoder is started anew where they do not follow each other.</summary>
/// <param name="file">The film: the video's rate, no reordered frames.</param>
/// <param name="framesPerSecond">The video's rate.</param>
internal sealed class FilmReader(string file, int framesPerSecond) : IDisposable
{
    private Process? _decoder;
    private int _next = -1;

    /// <summary>Reads one frame as yuv420p.</summary>
    public void Read(int number, byte[] picture)
    {
        if (number != _next)
        {
            Stop();
            _decoder = Start(number);
        }

        _decoder!.StandardOutput.BaseStream.ReadExactly(picture);
        _next = number + 1;
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
