namespace AlinFunctions.Instruments.Hearing;

/// <summary>Changes a wave's sample rate by a windowed sinc (Blackman), 24 zero crossings a side.</summary>
public static class Resampler
{
    private const int Crossings = 24;

    /// <summary>Gives the wave at another rate; what does not fit under its Nyquist frequency is filtered out.</summary>
    public static float[] Convert(ReadOnlySpan<float> samples, int from, int to)
    {
        if (from == to)
        {
            return samples.ToArray();
        }

        double cutoff = Math.Min(1, (double)to / from), reach = Crossings / cutoff;
        var result = new float[(int)((long)samples.Length * to / from)];
        for (int i = 0; i < result.Length; i++)
        {
            double centre = (double)i * from / to, sum = 0;
            int first = Math.Max(0, (int)Math.Ceiling(centre - reach)), last = Math.Min(samples.Length - 1, (int)Math.Floor(centre + reach));
            for (int k = first; k <= last; k++)
            {
                double x = k - centre;
                sum += samples[k] * cutoff * Sinc(x * cutoff) * Blackman(x / reach);
            }

            result[i] = (float)sum;
        }

        return result;
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Blackman(double x) => 0.42 + (0.5 * Math.Cos(Math.PI * x)) + (0.08 * Math.Cos(2 * Math.PI * x));
}
