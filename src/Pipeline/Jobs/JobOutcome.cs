using AlinFunctions.Pipeline.Delivery;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>How a job ended.</summary>
/// <param name="State">Succeeded, failed or cancelled.</param>
/// <param name="Video">The published video of a job that succeeded.</param>
/// <param name="Failure">Why, for a job that failed.</param>
public sealed record JobOutcome(JobState State, PublishedVideo? Video, JobFailure? Failure)
{
    /// <summary>Gets the outcome of a job that was stopped on request.</summary>
    public static JobOutcome Cancelled { get; } = new(JobState.Cancelled, null, null);

    /// <summary>The outcome of a job with a video.</summary>
    public static JobOutcome Succeeded(PublishedVideo video) => new(JobState.Succeeded, video, null);

    /// <summary>The outcome of a job without one.</summary>
    public static JobOutcome Failed(JobFailure failure) => new(JobState.Failed, null, failure);
}
