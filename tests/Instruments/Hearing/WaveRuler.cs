using System.Numerics;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Instruments.Hearing;

/// <summary>Measures a wave's spectrum, in windows of about 43 ms that are the same length in time at every rate.</summary>
public static class WaveRuler
{
    private const double WindowSeconds = 1024 / 24_000.0;

    /// <summary>A window quieter than this, decibels under the loudest, is a pause and does not count.</summary>
    private const double PauseLevel = -50;

    /// <summary>Gets the frequency under which so much of the energy lies, Hz.</summary>
    public static double RollOff(SpokenWave wave, double share)
    {
        ArgumentNullException.ThrowIfNull(wave);
        var total = new double[FrequencyStep(wave).Bins];
        foreach (double[] power in Frames(wave))
        {
            for (int bin = 0; bin < total.Length; bin++)
            {
                total[bin] += power[bin];
            }
        }

        double wanted = share * total.Sum(), sum = 0;
        int at = 0;
        while (at < total.Length - 1 && sum + total[at] < wanted)
        {
            sum += total[at++];
        }

        return at * FrequencyStep(wave).Hertz;
    }

    /// <summary>Gets the log-spectral distance of two waves of one length in time, decibels: the root of the mean squared difference of levels, window by window, up to a frequency.</summary>
    public static double LogSpectralDistance(SpokenWave wave, SpokenWave other, double topHertz)
    {
        double[][] one = [.. Frames(wave)], two = [.. Frames(other)];
        double loudest = one.Max(frame => frame.Sum());
        var distances = new List<double>();
        int bins = (int)(topHertz * WindowSeconds);
        for (int i = 0; i < Math.Min(one.Length, two.Length); i++)
        {
            if (10 * Math.Log10(one[i].Sum() / loudest) > PauseLevel)
            {
                // Cells 70 dB under the loudest window are rounding noise on both sides.
                double floor = loudest * 1e-9;
                distances.Add(Math.Sqrt(Enumerable.Range(1, bins - 1).Average(bin => Math.Pow(10 * Math.Log10((one[i][bin] + floor) / (two[i][bin] + floor)), 2))));
            }
        }

        return distances.Average();
    }

    private static (int Bins, double Hertz) FrequencyStep(SpokenWave wave)
    {
        int window = Window(wave);
        return ((window / 2) + 1, (double)wave.SampleRate / window);
    }

    private static int Window(SpokenWave wave) => (int)Math.Round(WindowSeconds * wave.SampleRate);

    // Powers are scaled to the window's length, so that waves of different rates compare.
    private static IEnumerable<double[]> Frames(SpokenWave wave)
    {
        int window = Window(wave);
        double hop = WindowSeconds * wave.SampleRate / 2;
        for (int i = 0; (int)(i * hop) + window <= wave.Samples.Length; i++)
        {
            var part = new double[window];
            for (int k = 0; k < window; k++)
            {
                part[k] = wave.Samples[(int)(i * hop) + k] * (0.5 - (0.5 * Math.Cos(2 * Math.PI * k / window))) / window;
            }

            yield return Power(part);
        }
    }

    private static double[] Power(double[] part)
    {
        Complex[] spectrum = Chirp.Transform(part);
        return [.. spectrum.Take((part.Length / 2) + 1).Select(bin => (bin.Real * bin.Real) + (bin.Imaginary * bin.Imaginary))];
    }
}
