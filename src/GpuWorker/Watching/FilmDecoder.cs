using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Watching;

/// <summary>Decodes a film to pictures of one size and rate, in a child process, so that a hostile file meets a decoder that can be killed.</summary>
internal static class FilmDecoder
{
    /// <summary>Both sides of a picture: a face that fills half of it is six times as large as the network wants it.</summary>
    private const int Side = 480;

    /// <summary>Bytes of the largest single allocation: a frame of 4K in ten bits, and room.</summary>
    private const int MostAllocation = 128_000_000;

    /// <summary>Half a second: less shows no motion.</summary>
    private const double Shortest = 0.5;

    private const int MostFrames = ReferenceRefusal.MostSeconds * ReferenceReader.FramesPerSecond;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Decodes, picture by picture.</summary>
    /// <param name="file">The film as dropped.</param>
    /// <param name="use">What it is for.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">It is no film, cannot be decoded, or is too long or too short.</exception>
    public static async IAsyncEnumerable<Photo> Decode(string file, ReferenceUse use, [EnumeratorCancellation] CancellationToken cancellation)
    {
        FilmKind kind = await Sniff(file, use, cancellation);
        using CancellationTokenSource limit = new(Patience);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using Process process = MediaProcess.Start(Arguments(file, kind));
        try
        {
            Task<string> complaints = process.StandardError.ReadToEndAsync(either.Token);
            int frames = 0;
            while (true)
            {
                byte[] pixels = new byte[Side * Side * 4];
                int read = await process.StandardOutput.BaseStream.ReadAtLeastAsync(pixels, pixels.Length, throwOnEndOfStream: false, either.Token);
                if (read < pixels.Length)
                {
                    break;
                }

                // One frame more than the limit may come of rounding.
                if (++frames > MostFrames + 1)
                {
                    throw ReferenceRefusal.TooLong(use);
                }

                yield return new Photo(Side, Side, pixels);
            }

            await process.WaitForExitAsync(either.Token);
            await complaints;
            Require(process.ExitCode, frames, use);
        }
        finally
        {
            MediaProcess.End(process);
        }
    }

    private static void Require(int exitCode, int frames, ReferenceUse use)
    {
        // Above 128 the system ended it, so what came through is not the whole.
        if (exitCode > 128)
        {
            throw new InvalidOperationException($"ffmpeg was ended by signal {exitCode - 128} while it decoded.");
        }

        if (exitCode != 0 || frames == 0)
        {
            throw ReferenceRefusal.Broken(use);
        }

        if (frames < Shortest * ReferenceReader.FramesPerSecond)
        {
            throw ReferenceRefusal.TooShort(use, (double)frames / ReferenceReader.FramesPerSecond);
        }
    }

    private static async Task<FilmKind> Sniff(string file, ReferenceUse use, CancellationToken cancellation)
    {
        await using FileStream stream = File.OpenRead(file);
        byte[] head = new byte[FilmHeader.HeadBytes];
        int read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return FilmHeader.KindOf(head.AsSpan(0, read)) ?? throw ReferenceRefusal.NotAFilm(use);
    }

    private static string[] Arguments(string file, FilmKind kind) =>
    [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1",
        "-max_alloc", MostAllocation.ToString(CultureInfo.InvariantCulture),
        "-protocol_whitelist", "file",
        "-f", kind == FilmKind.Mp4 ? "mov" : "matroska", "-i", $"file:{file}",
        "-map", "0:v:0", "-an", "-sn", "-dn", "-map_metadata", "-1",
        "-t", (ReferenceRefusal.MostSeconds + 1).ToString(CultureInfo.InvariantCulture),
        "-vf", $"fps={ReferenceReader.FramesPerSecond},scale={Side}:{Side}:force_original_aspect_ratio=decrease,pad={Side}:{Side}:-1:-1",
        "-pix_fmt", "bgra", "-f", "rawvideo", "pipe:1",
    ];
}
