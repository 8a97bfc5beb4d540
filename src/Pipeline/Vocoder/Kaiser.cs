namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Kaiser's window: the narrowest step between what passes and what is stopped, for a stated depth (Oppenheim and Schafer, Discrete-Time Signal Processing, 7.5).</summary>
internal static class Kaiser
{
    /// <summary>How far the stopped band lies below, decibels.</summary>
    public const double Depth = 100;

    private const double Beta = 0.1102 * (Depth - 8.7);
    private static readonly double Whole = Bessel(Beta);

    /// <summary>Gets the width of the step, as a share of the sample rate, for a window that reaches so many samples to either side.</summary>
    public static double Step(double reach) => (Depth - 7.95) / (14.36 * 2 * reach);

    /// <summary>Gets the window at a place, -1 to 1 from end to end.</summary>
    public static double At(double place) => Math.Abs(place) >= 1 ? 0 : Bessel(Beta * Math.Sqrt(1 - (place * place))) / Whole;

    // The modified Bessel function of the first kind, order 0, by its series.
    private static double Bessel(double x)
    {
        double sum = 1, term = 1;
        for (int k = 1; term > 1e-12 * sum; k++)
        {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }

        return sum;
    }
}
