using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>
/// Says a wave again by LPCNet at 16 kHz: the wave is analysed into 18 Bark cepstra, a pitch period and its strength every 10 ms, and the
/// network makes speech of these alone. So it cannot sound better than the wave it is given; it sounds as speech does over such a channel.
/// </summary>
internal sealed unsafe class LpcNetVocoder(LpcNetLibrary library)
{
    /// <summary>Samples a second, in and out.</summary>
    public const int SampleRate = 16_000;

    private const int FrameSamples = 160;
    private const int Features = 55;

    /// <summary>Of the analysis, the network reads neither these nor what follows the pitch: they are the cepstra's own deltas (libcodec2's demo clears them).</summary>
    private const int FirstUnread = 18, EndUnread = 36;

    /// <summary>How far what comes out lags behind what goes in, samples; measured by correlating envelopes.</summary>
    private const int Lag = 416;

    /// <summary>The highest peak that is given to the library, of full scale.</summary>
    private const float Headroom = .9f;

    /// <summary>Loads the library, and runs it once: it fills its tables at its first use, and two first uses at once would race.</summary>
    public static LpcNetVocoder Open()
    {
        var vocoder = new LpcNetVocoder(LpcNetLibrary.Load());
        vocoder.Respeak(new SpokenWave(SampleRate, new float[FrameSamples]), CancellationToken.None);
        return vocoder;
    }

    /// <summary>Says a wave of 16 kHz again, with as many samples; where the wave is exactly silent, so is what is said.</summary>
    public SpokenWave Respeak(SpokenWave wave, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wave);
        ArgumentOutOfRangeException.ThrowIfNotEqual(wave.SampleRate, SampleRate, nameof(wave));
        int frames = (wave.Samples.Length + Lag + FrameSamples - 1) / FrameSamples;
        var said = new float[frames * FrameSamples];

        // The library speaks 16 bits, and what it says may peak a little above what it heard.
        float scale = Math.Min(1, Headroom / wave.Samples.Select(MathF.Abs).DefaultIfEmpty().Max());
        nint analysis = library.CreateAnalysis(), synthesis = library.CreateSynthesis();
        try
        {
            float* samples = stackalloc float[FrameSamples];
            float* features = stackalloc float[Features];
            short* made = stackalloc short[FrameSamples];
            for (int frame = 0; frame < frames; frame++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int i = 0; i < FrameSamples; i++)
                {
                    int at = (frame * FrameSamples) + i;
                    samples[i] = at < wave.Samples.Length ? wave.Samples[at] * scale * short.MaxValue : 0;
                }

                library.Analyse(analysis, samples, features);
                new Span<float>(features, Features)[FirstUnread..EndUnread].Clear();
                library.Synthesize(synthesis, made, features, FrameSamples, 0);
                for (int i = 0; i < FrameSamples; i++)
                {
                    said[(frame * FrameSamples) + i] = made[i] / (32768f * scale);
                }
            }
        }
        finally
        {
            library.DestroyAnalysis(analysis);
            library.DestroySynthesis(synthesis);
        }

        float[] placed = said[Lag..(Lag + wave.Samples.Length)];
        Hush(placed, wave.Samples);
        return new SpokenWave(SampleRate, placed);
    }

    // The pause at the end is exact silence, and stays so: the network would fill it with a whisper.
    private static void Hush(float[] said, float[] wave)
    {
        int end = Array.FindLastIndex(wave, sample => sample != 0) + 1;
        WaveEnds.Fade(said.AsSpan(0, end), SampleRate);
        said.AsSpan(end).Clear();
    }
}
