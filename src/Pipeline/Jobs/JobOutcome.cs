using AlinFunctions.Pipeline.Delivery;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>How a job ended.</summary>
/// <param name="State">Succeeded, failed or cancelled.</param>
/// <param name="Video">The published video of a job that succeeded.</param>
/// <param name="Failure">Why, for a job that failed.</param>
/// <param name="Speech">The published speech of a job that was only to be heard.</param>
public sealed record JobOutcome(JobState State, PublishedVideo? Video, JobFailure? Failure, PublishedSpeech? Speech = null)
{
    /// <summary>Gets the outcome of a job that was stopped on request.</summary>
    public static JobOutcome Cancelled { get; } = new(JobState.Cancelled, null, null);

    /// <summary>The outcome of a job with a video.</summary>
    public static JobOutcome Succeeded(PublishedVideo video) => new(JobState.Succeeded, video, null);

    /// <summary>The outcome of a job with speech alone.</summary>
    public static JobOutcome Succeeded(PublishedSpeech speech) => new(JobState.Succeeded, null, null, speech);

    /// <summary>The outcome of a job without one.</summary>
    public static JobOutcome Failed(JobFailure failure) => new(JobState.Failed, null, failure);
}
