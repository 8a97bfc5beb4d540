namespace AlinFunctions.Instruments.Seeing;

/// <summary>How much alike two series are (Pearson's coefficient) when one is shifted against the other.</summary>
/// <param name="AtZero">The coefficient without a shift.</param>
/// <param name="Best">The largest coefficient.</param>
/// <param name="Lag">The shift that gives it, frames; positive when the measured series comes later than the expected one.</param>
public sealed record LagCorrelation(double AtZero, double Best, int Lag)
{
    /// <summary>Compares two series of one length; frames that a shift leaves without a partner are left out.</summary>
    public static LagCorrelation Of(IReadOnlyList<float> measured, IReadOnlyList<float> expected, int mostLag)
    {
        int length = Math.Min(measured.Count, expected.Count);
        if (length < (2 * mostLag) + 2)
        {
            throw new ArgumentException($"{length} frames are too few for shifts of {mostLag}.", nameof(measured));
        }

        double[] all = [.. Enumerable.Range(-mostLag, (2 * mostLag) + 1).Select(lag => At(measured, expected, length, lag))];
        int best = Array.IndexOf(all, all.Max());
        return new LagCorrelation(all[mostLag], all[best], best - mostLag);
    }

    private static double At(IReadOnlyList<float> measured, IReadOnlyList<float> expected, int length, int lag)
    {
        int from = Math.Max(0, -lag), to = length - Math.Max(0, lag);
        double[] one = [.. Enumerable.Range(from, to - from).Select(at => (double)measured[at + lag])];
        double[] other = [.. Enumerable.Range(from, to - from).Select(at => (double)expected[at])];
        double oneMean = one.Average(), otherMean = other.Average();
        double shared = one.Zip(other, (a, b) => (a - oneMean) * (b - otherMean)).Sum();
        double spread = Math.Sqrt(one.Sum(a => (a - oneMean) * (a - oneMean)) * other.Sum(b => (b - otherMean) * (b - otherMean)));
        return spread > 0 ? shared / spread : 0;
    }
}
