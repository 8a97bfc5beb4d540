using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>How a face is directed beside its speech. Everything has the product's own choice as its default.</summary>
public sealed record MotionOptions
{
    /// <summary>The blinks a minute of a speaking adult, in the middle of what is usual (12 to 22).</summary>
    public const double UsualBlinks = 17;

    /// <summary>Gets which of the 46 temperaments moves the head, 0 to 45.</summary>
    public int PoseStyle { get; init; }

    /// <summary>Gets by how much brows, cheeks, smile and the mouth's reach are multiplied, 0 to 2.</summary>
    /// <value>1.</value>
    public double ExpressionScale { get; init; } = 1;

    /// <summary>Gets by how much the head's motion is multiplied, 0 to 2.</summary>
    /// <value>1.</value>
    public double HeadMotion { get; init; } = 1;

    /// <summary>Gets the blinks a minute, 0 to 60.</summary>
    /// <value>17.</value>
    public double BlinkRate { get; init; } = UsualBlinks;

    /// <summary>Gets whether the head holds still, so that nothing but the face changes.</summary>
    public bool Still { get; init; }

    /// <summary>Gets turns of the head that are added to its motion.</summary>
    public HeadKeys? HeadYaw { get; init; }

    /// <summary>Gets nods that are added to its motion.</summary>
    public HeadKeys? HeadPitch { get; init; }

    /// <summary>Gets tilts that are added to its motion.</summary>
    public HeadKeys? HeadRoll { get; init; }

    /// <summary>Takes what a job's user said; null where that is nothing, so that a step says nothing either.</summary>
    public static MotionOptions? Of(JobOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var said = new MotionOptions
        {
            PoseStyle = options.PoseStyle,
            ExpressionScale = options.ExpressionScale,
            HeadMotion = options.HeadMotion,
            BlinkRate = options.BlinkRate,
            Still = options.Still,
            HeadYaw = options.HeadYaw,
            HeadPitch = options.HeadPitch,
            HeadRoll = options.HeadRoll,
        };
        return said == new MotionOptions() ? null : said;
    }
}
