namespace AlinFunctions.Pipeline.Animation;

/// <summary>The brows: raised at the stronger accents, and never quite still.</summary>
public sealed class BrowTrack(long seed, Phrasing phrasing)
{
    /// <summary>How far the strongest accent raises them, eye distances, and how long that lasts, seconds.</summary>
    private const double RaiseLength = 0.028;
    private const double RaiseSigma = 0.16;

    private const double DriftLength = 0.0025;
    private const double DriftRate = 0.13;
    private const double EdgeSeconds = 0.4;

    /// <summary>How far the brows are raised at a second of the job's clock, eye distances.</summary>
    public double At(double seconds)
    {
        double raise = 0;
        foreach (Accent accent in phrasing.Accents)
        {
            double x = (seconds - accent.At) / RaiseSigma;
            bool raised = Chance.Of(seed, ChanceStream.AccentBrow, (long)Math.Round(accent.At * 1_000)) < accent.Strength;
            raise += raised && Math.Abs(x) < 5 ? accent.Strength * Math.Exp(-x * x / 2) : 0;
        }

        double drift = DriftLength * Math.Sin(2 * Math.PI * ((DriftRate * seconds) + Chance.Of(seed, ChanceStream.PosePhase, 40)));
        return drift + (phrasing.Inside(seconds, EdgeSeconds) * RaiseLength * Math.Min(1, raise));
    }
}
