using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Hearing;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>
/// Decodes a recording in a child process, so that a hostile file meets a decoder that can be killed: ffmpeg with an empty environment, one
/// forced demuxer, this one file and no network, and a limit on memory, length and time.
/// </summary>
public sealed partial class AudioDecoder(TimeProvider time)
{
    /// <summary>The shortest recording that is animated, seconds.</summary>
    private const double Shortest = 0.5;

    /// <summary>Bytes of the largest single allocation; a cover picture inside is never decoded.</summary>
    private const int MostAllocation = 64_000_000;

    /// <summary>What may lack of the declared length, seconds: the padding of a codec, and no word.</summary>
    private const double MostMissing = 0.5;

    private const long MostSamples = (long)AudioRefusal.MostMinutes * 60 * SoundFrames.SampleRate;

    /// <summary>Half an hour decodes in seconds; what takes this long is made to.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Decodes to one channel at 24 kHz, block by block.</summary>
    /// <param name="file">The recording.</param>
    /// <param name="block">Takes the next samples.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many samples there were.</returns>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">It is no sound, holds none, or lasts too long.</exception>
    public async Task<int> Decode(string file, Func<ReadOnlyMemory<float>, ValueTask> block, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(block);
        AudioKind kind = await Sniff(file, cancellation);
        using CancellationTokenSource limit = new(Patience, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using Process process = Start(file, kind);
        try
        {
            Task<double?> declared = DeclaredSeconds(process.StandardError, either.Token);
            long samples = await Pour(process.StandardOutput.BaseStream, block, either.Token);
            await process.WaitForExitAsync(either.Token);
            Require(process.ExitCode, kind);
            if (kind is AudioKind.M4a or AudioKind.Flac && await declared is { } seconds && seconds - ((double)samples / SoundFrames.SampleRate) > MostMissing)
            {
                throw AudioRefusal.CutOff((double)samples / SoundFrames.SampleRate, seconds);
            }

            await declared;
            return samples == 0 ? throw AudioRefusal.Broken(kind)
                : samples < Shortest * SoundFrames.SampleRate ? throw AudioRefusal.TooShort((double)samples / SoundFrames.SampleRate)
                : (int)samples;
        }
        catch (OperationCanceledException late) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // A worker that stands still is ours: length and bytes bound what a file can ask for.
            throw new TimeoutException("The recording was not decoded in time.", late);
        }
        finally
        {
            MediaProcess.End(process);
        }
    }

    private static void Require(int exitCode, AudioKind kind)
    {
        // Above 128 the system ended it, so what came through is not the whole.
        if (exitCode > 128)
        {
            throw new InvalidOperationException($"ffmpeg was ended by signal {exitCode - 128} while it decoded.");
        }

        if (exitCode != 0)
        {
            throw AudioRefusal.Broken(kind);
        }
    }

    // These formats say at their beginning how long they are, so half of a file is known for one.
    private static async Task<double?> DeclaredSeconds(StreamReader report, CancellationToken cancellation)
    {
        double? seconds = null;
        while (await report.ReadLineAsync(cancellation) is { } line)
        {
            if (seconds is null && DurationLine().Match(line) is { Success: true } found)
            {
                seconds = TimeSpan.ParseExact(found.Groups["time"].Value, @"hh\:mm\:ss\.ff", CultureInfo.InvariantCulture).TotalSeconds;
            }
        }

        return seconds;
    }

    [GeneratedRegex(@"^ *Duration: (?<time>\d\d:\d\d:\d\d\.\d\d),", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DurationLine();

    private static async Task<AudioKind> Sniff(string file, CancellationToken cancellation)
    {
        await using FileStream stream = File.OpenRead(file);
        AudioHeader.CheckLength(stream.Length);
        byte[] head = new byte[AudioHeader.HeadBytes];
        int read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return AudioHeader.Read(head.AsSpan(0, read));
    }

    private static async Task<long> Pour(Stream sound, Func<ReadOnlyMemory<float>, ValueTask> block, CancellationToken cancellation)
    {
        byte[] bytes = new byte[1 << 16];
        float[] samples = new float[bytes.Length / sizeof(float)];
        long total = 0;
        for (int read; (read = await sound.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            int count = read / sizeof(float);
            total += count;
            if (total > MostSamples)
            {
                throw AudioRefusal.TooLong();
            }

            MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, count * sizeof(float))).CopyTo(samples);
            for (int i = 0; i < count; i++)
            {
                // A WAV of floats may hold anything.
                samples[i] = float.IsFinite(samples[i]) ? Math.Clamp(samples[i], -4, 4) : 0;
            }

            await block(samples.AsMemory(0, count));
        }

        return total;
    }

    private static Process Start(string file, AudioKind kind) => MediaProcess.Start(
    [
        "-nostdin", "-hide_banner", "-loglevel", "info", "-nostats", "-threads", "1",
        "-max_alloc", MostAllocation.ToString(CultureInfo.InvariantCulture),
        "-protocol_whitelist", "file",
        "-f", Demuxer(kind), "-i", $"file:{file}",
        "-map", "0:a:0", "-vn", "-sn", "-dn", "-map_metadata", "-1",
        "-t", ((AudioRefusal.MostMinutes * 60) + 1).ToString(CultureInfo.InvariantCulture),
        "-ac", "1", "-ar", SoundFrames.SampleRate.ToString(CultureInfo.InvariantCulture), "-f", "f32le", "pipe:1",
    ]);

    /// <summary>Names ffmpeg's demuxer for a container.</summary>
    internal static string Demuxer(AudioKind kind) => kind switch
    {
        AudioKind.Wav => "wav",
        AudioKind.Mp3 => "mp3",
        AudioKind.M4a => "mov",
        AudioKind.Flac => "flac",
        AudioKind.Ogg => "ogg",
        _ => "aac",
    };
}
