using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Makes stretches of a wave louder or softer. Samples may go beyond full scale: they are floats until the whole is levelled, and only there is a peak limited.</summary>
public static class WaveLevel
{
    /// <summary>Half the length of the ramp between two levels, samples: 10 ms, so 20 ms in all, at which speech swells by itself.</summary>
    public const int HalfRamp = AcousticFeatures.SampleRate / 100;

    /// <summary>Gives the wave with its gains; without any, sample by sample as it was.</summary>
    public static float[] Apply(ReadOnlySpan<float> wave, IReadOnlyList<WaveGain> gains)
    {
        ArgumentNullException.ThrowIfNull(gains);
        float[] levelled = wave.ToArray();
        if (gains.Count == 0)
        {
            return levelled;
        }

        // Sums of the decibels asked for, so that the mean over the ramp's length around a sample is one subtraction.
        var sums = new double[wave.Length + 1];
        foreach (WaveGain gain in gains)
        {
            for (int i = Math.Max(0, gain.First); i < Math.Min(gain.End, wave.Length); i++)
            {
                sums[i + 1] = gain.Decibels;
            }
        }

        for (int i = 0; i < wave.Length; i++)
        {
            sums[i + 1] += sums[i];
        }

        for (int i = 0; i < wave.Length; i++)
        {
            int first = Math.Max(0, i - HalfRamp), end = Math.Min(wave.Length, i + HalfRamp);
            levelled[i] *= (float)Math.Pow(10, (sums[end] - sums[first]) / (end - first) / 20);
        }

        return levelled;
    }
}
