namespace AlinFunctions.Pipeline.Animation;

/// <summary>The lids: narrowed for a moment at some of the stronger accents.</summary>
public sealed class SquintTrack(long seed, Phrasing phrasing)
{
    /// <summary>How much the strongest accent narrows them, 0 to 1; how long that lasts and how far it lags, seconds.</summary>
    private const double Most = 0.45;
    private const double Sigma = 0.15;
    private const double Lag = 0.06;

    /// <summary>The share of accents that narrow the lids rather than raise the brows.</summary>
    private const double Share = 0.4;
    private const double EdgeSeconds = 0.4;

    /// <summary>How far the lids are narrowed at a second of the job's clock, 0 to 1.</summary>
    public double At(double seconds)
    {
        double sum = 0;
        foreach (Accent accent in phrasing.Accents)
        {
            double x = (seconds - accent.At - Lag) / Sigma;
            bool narrowed = Math.Abs(x) < 5 && Chance.Of(seed, ChanceStream.AccentSquint, (long)Math.Round(accent.At * 1_000)) < Share;
            sum += narrowed ? accent.Strength * Math.Exp(-x * x / 2) : 0;
        }

        return phrasing.Inside(seconds, EdgeSeconds) * Most * Math.Min(1, sum);
    }
}
