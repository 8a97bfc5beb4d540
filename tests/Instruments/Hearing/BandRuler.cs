namespace AlinFunctions.Instruments.Hearing;

/// <summary>Follows the level of a band through a wave.</summary>
public static class BandRuler
{
    /// <summary>Gets the level of a band every 10 ms, in windows of 20 ms.</summary>
    public static double[] Levels(float[] samples, int sampleRate, double from, double to)
    {
        ArgumentNullException.ThrowIfNull(samples);
        int window = sampleRate / 50, hop = window / 2;
        var levels = new double[Math.Max(0, ((samples.Length - window) / hop) + 1)];
        int first = (int)Math.Ceiling(from * window / sampleRate), last = (int)Math.Floor(to * window / sampleRate);
        for (int i = 0; i < levels.Length; i++)
        {
            var part = new double[window];
            for (int k = 0; k < window; k++)
            {
                part[k] = samples[(i * hop) + k] * (0.5 - (0.5 * Math.Cos(2 * Math.PI * k / window)));
            }

            levels[i] = Math.Sqrt(Chirp.Transform(part)[first..(last + 1)].Sum(bin => (bin.Real * bin.Real) + (bin.Imaginary * bin.Imaginary))) / window;
        }

        return levels;
    }

    /// <summary>Gets the root of the mean square, block by block.</summary>
    public static double[] Loudness(float[] samples, int block) =>
        [.. samples.Chunk(block).Select(part => Math.Sqrt(part.Average(sample => (double)sample * sample)))];

    /// <summary>Gets Pearson's correlation.</summary>
    public static double Correlation(IReadOnlyList<double> one, IReadOnlyList<double> two)
    {
        double meanOne = one.Average(), meanTwo = two.Average();
        double together = one.Zip(two, (a, b) => (a - meanOne) * (b - meanTwo)).Sum();
        return together / Math.Sqrt(one.Sum(a => Math.Pow(a - meanOne, 2)) * two.Sum(b => Math.Pow(b - meanTwo, 2)));
    }
}
