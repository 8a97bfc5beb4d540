using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Hearing;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Decodes music to left and right at 48 kHz onto the scratch disk, no more of it than is used, and measures how loud it is.</summary>
internal static class MusicDecoder
{
    /// <summary>Samples a second of each channel.</summary>
    public const int SampleRate = 48_000;

    /// <summary>Bytes of one moment: two channels of 16 bits.</summary>
    public const int FrameBytes = 4;

    /// <summary>Bytes of the largest single allocation; a cover picture inside is never decoded.</summary>
    private const int MostAllocation = 64_000_000;

    /// <summary>Music this quiet is silence, LUFS.</summary>
    private const double Quietest = -60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Decodes.</summary>
    /// <param name="file">The music as dropped.</param>
    /// <param name="spool">Where the samples go.</param>
    /// <param name="seconds">How much of it is used at most.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How loud it is, LUFS.</returns>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">It is no sound, or silent.</exception>
    public static async Task<double> Decode(string file, string spool, double seconds, CancellationToken cancellation)
    {
        AudioKind kind = await Sniff(file, cancellation);
        using CancellationTokenSource limit = new(Patience);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using Process process = MediaProcess.Start(
        [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1",
            "-max_alloc", MostAllocation.ToString(CultureInfo.InvariantCulture),
            "-protocol_whitelist", "file",
            "-f", AudioDecoder.Demuxer(kind), "-i", $"file:{file}",
            "-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1",
            "-t", seconds.ToString("F3", CultureInfo.InvariantCulture),
            "-ac", "2", "-ar", SampleRate.ToString(CultureInfo.InvariantCulture), "-f", "s16le", "pipe:1",
        ]);
        try
        {
            Task<string> complaints = process.StandardError.ReadToEndAsync(either.Token);
            var meter = new LoudnessMeter(SampleRate, channels: 2);
            long frames = await Pour(process.StandardOutput.BaseStream, spool, meter, either.Token);
            await process.WaitForExitAsync(either.Token);
            await complaints;

            // Above 128 the system ended it, so what came through is not the whole.
            return process.ExitCode > 128 ? throw new InvalidOperationException($"ffmpeg was ended by signal {process.ExitCode - 128} while it decoded.")
                : process.ExitCode != 0 || frames == 0 ? throw MusicRefusal.Broken()
                : meter.Integrated < Quietest ? throw MusicRefusal.Silent()
                : meter.Integrated;
        }
        finally
        {
            MediaProcess.End(process);
        }
    }

    private static async Task<AudioKind> Sniff(string file, CancellationToken cancellation)
    {
        await using FileStream stream = File.OpenRead(file);
        byte[] head = new byte[AudioHeader.HeadBytes];
        int read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return MusicHeader.Read(head.AsSpan(0, read));
    }

    private static async Task<long> Pour(Stream sound, string spool, LoudnessMeter meter, CancellationToken cancellation)
    {
        await using FileStream file = File.Create(spool);
        byte[] bytes = new byte[1 << 16];
        float[] samples = new float[bytes.Length / sizeof(short)];
        long total = 0;
        for (int read; (read = await sound.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            int whole = read - (read % FrameBytes);
            await file.WriteAsync(bytes.AsMemory(0, whole), cancellation);
            ReadOnlySpan<short> shorts = MemoryMarshal.Cast<byte, short>(bytes.AsSpan(0, whole));
            for (int i = 0; i < shorts.Length; i++)
            {
                samples[i] = shorts[i] / 32_768f;
            }

            meter.Add(samples.AsSpan(0, shorts.Length));
            total += whole / FrameBytes;
        }

        return total;
    }
}
