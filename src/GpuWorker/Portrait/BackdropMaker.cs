using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Brings a dropped film into the frame's size and rate, without its sound, in a child process, so that a hostile file meets a decoder that can be
/// killed: ffmpeg with an empty environment, one forced demuxer, this one file and no network, and a limit on memory, length and time.
/// </summary>
public sealed class BackdropMaker(TimeProvider time)
{
    /// <summary>Bytes of the largest single allocation: a frame of 8 K at 8 bytes a pixel.</summary>
    private const long MostAllocation = 300_000_000;

    /// <summary>The quality: what stands behind the person is encoded once more with the video.</summary>
    private const int ConstantRateFactor = 16;

    /// <summary>Two minutes of 4 K are brought down in about as long; what takes this long is made to.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Makes the film.</summary>
    /// <param name="film">The dropped file.</param>
    /// <param name="target">Where the made one goes, MP4.</param>
    /// <param name="width">The frame's width; even.</param>
    /// <param name="height">The frame's height; even.</param>
    /// <param name="framesPerSecond">The video's rate.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many frames it has.</returns>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">It is no film, holds no picture, or lasts too long.</exception>
    public async Task<int> Make(string film, string target, int width, int height, int framesPerSecond, CancellationToken cancellation)
    {
        string demuxer = await Sniff(film, cancellation);
        using CancellationTokenSource limit = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using Process process = Start(Arguments(film, demuxer, target, width, height, framesPerSecond));
        try
        {
            Task<string> complaints = process.StandardError.ReadToEndAsync(either.Token);
            int frames = 0;
            while (await process.StandardOutput.ReadLineAsync(either.Token) is { } line)
            {
                frames = line.StartsWith("frame=", StringComparison.Ordinal) && int.TryParse(line[6..], CultureInfo.InvariantCulture, out int count) ? count : frames;
            }

            await process.WaitForExitAsync(either.Token);
            await complaints;
            Require(process.ExitCode, frames, framesPerSecond);
            return frames;
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The background film was not brought into the frame's size in time.", late);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static void Require(int exitCode, int frames, int framesPerSecond)
    {
        // Above 128 the system ended it, and that is no fault of the film.
        if (exitCode > 128)
        {
            throw new InvalidOperationException($"ffmpeg was ended by signal {exitCode - 128} while it decoded a background film.");
        }

        if (exitCode != 0 || frames == 0)
        {
            throw BackgroundRefusal.Broken();
        }

        if (frames > BackgroundFilm.MostSeconds * framesPerSecond)
        {
            throw BackgroundRefusal.TooLong(BackgroundFilm.MostSeconds);
        }
    }

    private static async Task<string> Sniff(string film, CancellationToken cancellation)
    {
        await using FileStream stream = File.OpenRead(film);
        BackgroundFilm.CheckLength(stream.Length);
        byte[] head = new byte[BackgroundFilm.HeadBytes];
        int read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return BackgroundFilm.Demuxer(head.AsSpan(0, read));
    }

    private static string[] Arguments(string film, string demuxer, string target, int width, int height, int framesPerSecond)
    {
        string filter = string.Create(
            CultureInfo.InvariantCulture,
            $"fps={framesPerSecond},scale=iw*sar:ih,setsar=1,scale={width}:{height}:force_original_aspect_ratio=increase:flags=bicubic:out_color_matrix=bt709:out_range=tv,crop={width}:{height},format=yuv420p");
        return
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-nostats", "-progress", "pipe:1", "-threads", "1",
            "-max_alloc", MostAllocation.ToString(CultureInfo.InvariantCulture),
            "-protocol_whitelist", "file",
            "-f", demuxer, "-i", $"file:{film}",
            "-map", "0:v:0", "-an", "-sn", "-dn", "-map_metadata", "-1", "-t", (BackgroundFilm.MostSeconds + 1).ToString(CultureInfo.InvariantCulture),
            "-vf", filter,
            "-c:v", "libx264", "-preset", "superfast", "-crf", ConstantRateFactor.ToString(CultureInfo.InvariantCulture), "-threads", "1",

            // Without B-frames a frame's time is its number, so a seek finds it exactly; a key frame a second bounds what the seek decodes.
            "-bf", "0", "-g", framesPerSecond.ToString(CultureInfo.InvariantCulture), "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv",
            "-fflags", "+bitexact", "-f", "mp4", "-y", $"file:{target}",
        ];
    }

    private static Process Start(string[] arguments)
    {
        ProcessStartInfo command = new("ffmpeg") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        command.Environment.Clear();
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
