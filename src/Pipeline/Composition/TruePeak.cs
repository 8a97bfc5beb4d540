namespace AlinFunctions.Pipeline.Composition;

/// <summary>Estimates how high a band-limited wave rises between its samples: four times oversampling with a windowed sinc, after BS.1770-4, annex 2.</summary>
internal static class TruePeak
{
    /// <summary>Samples that the estimate reads on each side.</summary>
    public const int Reach = 8;

    private const int Phases = 4;
    private static readonly float[][] Taps = [.. Enumerable.Range(1, Phases - 1).Select(Phase)];

    /// <summary>The highest of the sample at a place and of the three estimates between it and the next; reads <see cref="Reach"/> samples on each side.</summary>
    public static float At(ReadOnlySpan<float> wave, int place)
    {
        float peak = Math.Abs(wave[place]);
        ReadOnlySpan<float> around = wave.Slice(place - Reach + 1, 2 * Reach);
        foreach (float[] taps in Taps)
        {
            float sum = 0;
            for (int i = 0; i < taps.Length; i++)
            {
                sum += taps[i] * around[i];
            }

            peak = Math.Max(peak, Math.Abs(sum));
        }

        return peak;
    }

    private static float[] Phase(int phase)
    {
        double offset = (double)phase / Phases;
        double[] taps = [.. Enumerable.Range(1 - Reach, 2 * Reach).Select(i => Sinc(i - offset) * Window((i - offset) / Reach))];
        double sum = taps.Sum();
        return [.. taps.Select(tap => (float)(tap / sum))];
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Window(double x) => 0.42 + (0.5 * Math.Cos(Math.PI * x)) + (0.08 * Math.Cos(2 * Math.PI * x));
}
