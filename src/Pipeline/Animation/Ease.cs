namespace AlinFunctions.Pipeline.Animation;

/// <summary>The curve of every movement that begins and ends at rest.</summary>
internal static class Ease
{
    /// <summary>Rises from 0 at one bound to 1 at the other, level at both: 3x² - 2x³.</summary>
    public static double Step(double from, double to, double at)
    {
        double x = Math.Clamp((at - from) / (to - from), 0, 1);
        return x * x * (3 - (2 * x));
    }
}
