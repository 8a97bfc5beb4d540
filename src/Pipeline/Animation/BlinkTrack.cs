namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// The blinks of a job: one in every slot of its clock, at a moment left to chance. A blink belongs to the segment that its moment falls in, which
/// moves it to the end of a phrase nearby, where people blink, and never over its own edges: there the eyes are open, so that segments meet.
/// </summary>
/// <param name="seed">The job's seed.</param>
/// <param name="phrasing">The segment's phrases.</param>
/// <param name="rate">Blinks a minute; 0 for none.</param>
public sealed class BlinkTrack(long seed, Phrasing phrasing, double rate)
{

    /// <summary>Closing, closed and opening again, seconds (after VanderWerf et al., "Eyelid movements", J. Neurophysiology 89, 2003).</summary>
    private const double Closing = 0.085;
    private const double Closed = 0.035;
    private const double Opening = 0.16;

    /// <summary>A blink moves by no more, as a share of its slot: two neighbours never meet.</summary>
    private const double FarthestMove = 0.23;

    /// <summary>The slowest blink and how far one eye may lag, and a frame before it, seconds: what it keeps from a segment's edges.</summary>
    private const double SlowestLength = 1.25, FarthestLag = 0.008;
    private const double FromStart = 0.05, FromEnd = ((Closing + Closed + Opening) * SlowestLength) + FarthestLag;

    /// <summary>Lids begin to fall a little before the voice ends, seconds.</summary>
    private const double Anticipation = 0.03;

    private double SlotSeconds => 60 / rate;

    /// <summary>How closed the eyes are, image left and right, 0 to 1.</summary>
    public (double Left, double Right) At(double seconds)
    {
        if (rate <= 0)
        {
            return (0, 0);
        }

        long slot = (long)Math.Floor(seconds / SlotSeconds);
        double left = 0;
        double right = 0;
        for (long near = slot - 1; near <= slot + 1; near++)
        {
            if (StartOf(near) is not { } start)
            {
                continue;
            }

            double since = seconds - start;
            double length = Chance.Between(0.9, SlowestLength, seed, ChanceStream.BlinkLength, near);
            double lag = Chance.Between(-FarthestLag, FarthestLag, seed, ChanceStream.BlinkLag, near);
            double depth = Chance.Between(0.95, 1, seed, ChanceStream.BlinkDepth, near);
            left = Math.Max(left, Lid(since / length));
            right = Math.Max(right, depth * Lid((since - lag) / length));
        }

        return (left, right);
    }

    /// <summary>When the blink of a slot begins, seconds of the job's clock; null when it belongs to another segment, or this one is too short for it.</summary>
    private double? StartOf(long slot)
    {
        double nominal = (slot + Chance.Between(0.18, 0.82, seed, ChanceStream.BlinkTime, slot)) * SlotSeconds;
        double first = phrasing.Start + FromStart, last = phrasing.End - FromEnd;
        if (nominal < phrasing.Start || nominal >= phrasing.End || first > last)
        {
            return null;
        }

        double start = nominal;
        foreach (double end in phrasing.PhraseEnds)
        {
            double there = end - Anticipation;
            bool nearer = start == nominal || Math.Abs(there - nominal) < Math.Abs(start - nominal);
            start = nearer && Math.Abs(there - nominal) <= FarthestMove * SlotSeconds ? there : start;
        }

        return Math.Clamp(start, first, last);
    }

    private static double Lid(double since) =>
        Ease.Step(0, Closing, since) * (1 - Ease.Step(Closing + Closed, Closing + Closed + Opening, since));
}
