namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Gathers a power spectrum at 24 kHz into 24 bands as wide as the ear's (triangles on the mel scale, Davis and Mermelstein 1980).</summary>
internal static class MelBands
{
    public const int Count = 24;

    /// <summary>Bins of the spectrum that are looked at: up to <see cref="Highest"/>.</summary>
    public const int Bins = (int)(Highest * FourierTransform.Size / SoundFrames.SampleRate) + 2;

    /// <summary>The edges of what most recordings hold of a voice, Hz: below is hum, above nothing in speech sampled at 16 kHz.</summary>
    private const double Lowest = 80;
    private const double Highest = 7600;

    private static readonly float[][] Filters = [.. Enumerable.Range(0, Count).Select(Filter)];

    public static void Gather(ReadOnlySpan<float> power, Span<float> bands)
    {
        for (int band = 0; band < Count; band++)
        {
            float sum = 0;
            float[] filter = Filters[band];
            for (int bin = 0; bin < Bins; bin++)
            {
                sum += filter[bin] * power[bin];
            }

            bands[band] = sum;
        }
    }

    private static float[] Filter(int band)
    {
        double Edge(int i) => Hertz(Mel(Lowest) + ((Mel(Highest) - Mel(Lowest)) * i / (Count + 1)));
        (double left, double middle, double right) = (Edge(band), Edge(band + 1), Edge(band + 2));
        var filter = new float[Bins];
        for (int bin = 0; bin < Bins; bin++)
        {
            double hertz = (double)bin * SoundFrames.SampleRate / FourierTransform.Size;
            filter[bin] = (float)Math.Max(0, Math.Min((hertz - left) / (middle - left), (right - hertz) / (right - middle)));
        }

        return filter;
    }

    private static double Mel(double hertz) => 2595 * Math.Log10(1 + (hertz / 700));

    private static double Hertz(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);
}
