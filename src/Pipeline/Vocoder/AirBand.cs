namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>
/// Makes a 48 kHz wave and gives it air above the band that its voice has: noise that rises and falls with the highest band of the speech
/// itself. Nothing is mirrored, so no tone appears twice; where the speech is silent there is silence. It is invented, not recovered: it
/// adds the breath of sibilants, no detail. The same wave always gets the same air.
/// </summary>
public static class AirBand
{
    /// <summary>Samples a second of the result.</summary>
    public const int SampleRate = 48_000;

    /// <summary>Where the air ends, Hz: few hear beyond.</summary>
    private const double Top = 20_000;

    /// <summary>The band that leads the air begins here, Hz.</summary>
    private const double LeadFrom = 8_000;

    /// <summary>The air's density where it begins and where it ends, decibels against the leading band's: sibilants fall about so from 8 to 20 kHz.</summary>
    private const double FirstLevel = -6, LastLevel = -30;

    /// <summary>Half the width of the window that the leading band's power is averaged over, samples: 2 ms, within which an ear hears one event.</summary>
    private const int Smoothing = SampleRate / 500;

    private const ulong Seed = 48;

    /// <summary>Raises a wave of a lower rate to 48 kHz with air.</summary>
    public static SpokenWave Extend(SpokenWave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wave.SampleRate, SampleRate / 2, nameof(wave));
        float[] samples = Resampler.Convert(wave, SampleRate).Samples;

        // What passes the resampler unchanged.
        double edge = 0.45 * wave.SampleRate;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(edge, LeadFrom + 1_000, nameof(wave));
        float[] lead = new BandFilter(SampleRate, hertz => hertz >= LeadFrom && hertz <= edge ? 1 : 0).Apply(samples);
        float[] air = Noise(samples.Length, edge);
        double density = Math.Sqrt(SampleRate / 2 / (edge - LeadFrom));
        float[] level = Level(lead);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] += (float)(density * level[i]) * air[i];
        }

        return new SpokenWave(SampleRate, samples);
    }

    private static float[] Noise(int length, double edge)
    {
        var noise = new SeededNoise(Seed);
        var white = new float[length];
        for (int i = 0; i < length; i++)
        {
            white[i] = noise.Next();
        }

        return new BandFilter(SampleRate, hertz => hertz < edge || hertz > Top
            ? 0
            : Math.Pow(10, (FirstLevel + ((LastLevel - FirstLevel) * (hertz - edge) / (Top - edge))) / 20)).Apply(white);
    }

    // The root of the mean square about each sample, under half a sine wave's window: no step where a sound begins.
    private static float[] Level(float[] lead)
    {
        double[] window = [.. Enumerable.Range(-Smoothing, (2 * Smoothing) + 1).Select(i => 0.5 + (0.5 * Math.Cos(Math.PI * i / (Smoothing + 1))))];
        double sum = window.Sum();
        float[] taps = [.. window.Select(weight => (float)(weight / sum))];
        var squares = new float[lead.Length + (2 * Smoothing)];
        for (int i = 0; i < lead.Length; i++)
        {
            squares[i + Smoothing] = lead[i] * lead[i];
        }

        var level = new float[lead.Length];
        for (int i = 0; i < level.Length; i++)
        {
            level[i] = MathF.Sqrt(Math.Max(0, Taps.Dot(taps, squares.AsSpan(i))));
        }

        return level;
    }
}
