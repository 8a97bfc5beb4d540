using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Delivery;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>What the product remembers of a job: made before anything is scheduled, kept longer than any history.</summary>
public sealed record JobRecord
{
    /// <summary>Gets the job's name.</summary>
    public required JobId Id { get; init; }

    /// <summary>Gets the dropped folder's name.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets where the job stands.</summary>
    public required JobState State { get; init; }

    /// <summary>Gets when it was accepted or refused.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Gets when it ended.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Gets what its user asked for.</summary>
    public required JobOptions Options { get; init; }

    /// <summary>Gets the seed of everything that is left to chance.</summary>
    public required long Seed { get; init; }

    /// <summary>Gets the files that it was made of.</summary>
    public required IReadOnlyList<JobInput> Inputs { get; init; }

    /// <summary>Gets the job's orchestration input; absent for a job that was refused at the door.</summary>
    public Job? Job { get; init; }

    /// <summary>Gets why it ended without a video.</summary>
    public JobFailure? Failure { get; init; }

    /// <summary>Gets the video.</summary>
    public PublishedVideo? Video { get; init; }

    /// <summary>Gets the speech of a job that was only to be heard.</summary>
    public PublishedSpeech? Speech { get; init; }

    /// <summary>Gets how its script begins, for lists.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the consent that it was taken on; null where nobody was asked for one.</summary>
    public Agreement? Consent { get; init; }

    /// <summary>Gets until when what it was made of and on the way is kept, and the record where nothing was published.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>Gets when that was deleted; the record stays beside a video, so that both can still be found and deleted.</summary>
    public DateTimeOffset? Thinned { get; init; }

    /// <summary>The record of the ended job; one that has ended already stays as it is.</summary>
    public JobRecord Ended(JobOutcome outcome, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return State == JobState.Accepted
            ? this with { State = outcome.State, Failure = outcome.Failure, Video = outcome.Video, Speech = outcome.Speech, Finished = at }
            : this;
    }
}
