namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Listens to a wave for the faults that a network can make.</summary>
public static class WaveCheck
{
    /// <summary>Speech is louder than this: the vocoder's quietest voice is at about -35 dB of full scale, its silence below -70.</summary>
    private const double QuietestSpeech = 0.0017;

    /// <summary>Share of samples that may touch full scale: single peaks do, a broken run stays there.</summary>
    private const double MostClipped = 0.001;

    /// <summary>Finds the first fault.</summary>
    /// <param name="samples">The wave.</param>
    /// <param name="speech">The half-open part of it in which speech is expected.</param>
    public static WaveFault Find(ReadOnlySpan<float> samples, Range speech)
    {
        int clipped = 0;
        foreach (float sample in samples)
        {
            if (!float.IsFinite(sample))
            {
                return WaveFault.NotANumber;
            }

            if (Math.Abs(sample) >= 1)
            {
                clipped++;
            }
        }

        if (clipped > samples.Length * MostClipped)
        {
            return WaveFault.Clipped;
        }

        ReadOnlySpan<float> spoken = samples[speech];
        return spoken.Length > 0 && Rms(spoken) < QuietestSpeech ? WaveFault.Silent : WaveFault.None;
    }

    private static double Rms(ReadOnlySpan<float> samples)
    {
        double sum = 0;
        foreach (float sample in samples)
        {
            sum += (double)sample * sample;
        }

        return Math.Sqrt(sum / samples.Length);
    }
}
