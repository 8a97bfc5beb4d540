using System.Runtime.CompilerServices;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Sound at the loudness of every video.</summary>
public sealed class LevelledSound : ISound
{
    /// <summary>The loudness of every video, LUFS (EBU R128's measure; the level that phones and the web play at).</summary>
    private const double TargetLoudness = -16;

    /// <summary>The highest true peak before AAC, dBTP: its coding adds up to half a decibel, and -1 must hold after it.</summary>
    private const double PeakCeiling = -2;

    /// <summary>A voice is never raised by more: what is this quiet is noise, not speech.</summary>
    private const double MostGain = 30;

    /// <summary>How far below the target the loudness may stay, LU.</summary>
    private const double LoudnessTolerance = 0.2;

    private const int MostPasses = 4;

    private readonly ISound _waves;

    private LevelledSound(ISound waves, double spokenLoudness, double gain)
    {
        _waves = waves;
        SpokenLoudness = spokenLoudness;
        Gain = gain;
    }

    /// <summary>Gets how loud the waves were, LUFS.</summary>
    public double SpokenLoudness { get; }

    /// <summary>Gets by how much they are made louder, decibels.</summary>
    public double Gain { get; }

    /// <summary>Measures the waves, then what the limiter leaves of them, and adds what it took until the loudness is met.</summary>
    public static async Task<LevelledSound> Level(ISound waves, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(waves);
        double spoken = await Loudness(waves, waves.Blocks(cancellation));
        LevelledSound sound = new(waves, spoken, double.IsNegativeInfinity(spoken) ? 0 : Math.Min(TargetLoudness - spoken, MostGain));
        for (int pass = 0; pass < MostPasses && !double.IsNegativeInfinity(spoken); pass++)
        {
            double lacking = TargetLoudness - await Loudness(waves, sound.Blocks(cancellation));
            if (lacking < LoudnessTolerance)
            {
                break;
            }

            sound = new LevelledSound(waves, spoken, Math.Min(sound.Gain + lacking, MostGain));
        }

        return sound;
    }

    /// <inheritdoc/>
    public int SampleRate => _waves.SampleRate;

    /// <inheritdoc/>
    public int Channels => _waves.Channels;

    private static async Task<double> Loudness(ISound waves, IAsyncEnumerable<Memory<float>> blocks)
    {
        LoudnessMeter meter = new(waves.SampleRate, waves.Channels);
        await foreach (Memory<float> block in blocks)
        {
            meter.Add(block.Span);
        }

        return meter.Integrated;
    }

    /// <summary>Reads the sound after gain and limiter, as many samples as before them.</summary>
    public async IAsyncEnumerable<Memory<float>> Blocks([EnumeratorCancellation] CancellationToken cancellation)
    {
        PeakLimiter limiter = new(_waves.SampleRate, Math.Pow(10, Gain / 20), Math.Pow(10, PeakCeiling / 20), _waves.Channels);
        int early = limiter.Delay * _waves.Channels;
        await foreach (Memory<float> block in _waves.Blocks(cancellation))
        {
            limiter.Process(block.Span);
            int dropped = Math.Min(early, block.Length);
            early -= dropped;
            yield return block[dropped..];
        }

        float[] rest = new float[limiter.Delay * _waves.Channels];
        limiter.Process(rest);
        yield return rest.AsMemory(early);
    }
}
