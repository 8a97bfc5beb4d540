namespace AlinFunctions.Pipeline.Animation;

/// <summary>The mood of one segment: it begins in that of the segment before and goes over to its own at once, so that two segments in one mood keep it.</summary>
/// <param name="before">The mood that the segment before ended in.</param>
/// <param name="own">The segment's own.</param>
/// <param name="start">When the segment begins, seconds of the job's clock.</param>
public sealed class MoodTrack(Mood before, Mood own, double start)
{
    /// <summary>How long a face takes to change, seconds; about what a segment's silent lead-in lasts.</summary>
    private const double ChangeSeconds = 0.2;

    /// <summary>The mood at a second of the job's clock.</summary>
    public Mood At(double seconds) => Mood.Mix(before, own, Ease.Step(start, start + ChangeSeconds, seconds));
}
