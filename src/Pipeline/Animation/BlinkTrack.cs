namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// The blinks of a job, 17 a minute: one in every 3.5 s of the job's clock, at a moment left to chance. One that falls well inside a segment
/// moves to the end of a phrase nearby, where people blink; one near a segment's edge stays, so that both segments see the same.
/// </summary>
public sealed class BlinkTrack(long seed, Phrasing phrasing)
{
    private const double SlotSeconds = 3.5;

    /// <summary>Closing, closed and opening again, seconds (after VanderWerf et al., "Eyelid movements", J. Neurophysiology 89, 2003).</summary>
    private const double Closing = 0.085;
    private const double Closed = 0.035;
    private const double Opening = 0.16;

    /// <summary>A blink moves by no more, seconds.</summary>
    private const double FarthestMove = 0.55;

    /// <summary>A blink this close to a segment's edge does not move, seconds: more than a move and a blink together.</summary>
    private const double EdgeSeconds = 1.0;

    /// <summary>Lids begin to fall a little before the voice ends, seconds.</summary>
    private const double Anticipation = 0.03;

    /// <summary>How closed the eyes are, image left and right, 0 to 1.</summary>
    public (double Left, double Right) At(double seconds)
    {
        long slot = (long)Math.Floor(seconds / SlotSeconds);
        double left = 0;
        double right = 0;
        for (long near = slot - 1; near <= slot + 1; near++)
        {
            double since = seconds - StartOf(near);
            double length = Chance.Between(0.9, 1.25, seed, ChanceStream.BlinkLength, near);
            double lag = Chance.Between(-0.008, 0.008, seed, ChanceStream.BlinkLag, near);
            double depth = Chance.Between(0.95, 1, seed, ChanceStream.BlinkDepth, near);
            left = Math.Max(left, Lid(since / length));
            right = Math.Max(right, depth * Lid((since - lag) / length));
        }

        return (left, right);
    }

    /// <summary>When the blink of a slot begins, seconds of the job's clock.</summary>
    private double StartOf(long slot)
    {
        double nominal = (slot + Chance.Between(0.18, 0.82, seed, ChanceStream.BlinkTime, slot)) * SlotSeconds;
        if (nominal < phrasing.Start + EdgeSeconds || nominal > phrasing.End - EdgeSeconds || phrasing.PhraseEnds.Count == 0)
        {
            return nominal;
        }

        double nearest = phrasing.PhraseEnds.MinBy(end => Math.Abs(end - nominal)) - Anticipation;
        return Math.Abs(nearest - nominal) <= FarthestMove ? nearest : nominal;
    }

    private static double Lid(double since) =>
        Ease.Step(0, Closing, since) * (1 - Ease.Step(Closing + Closed, Closing + Closed + Opening, since));
}
