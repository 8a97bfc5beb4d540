using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Consents;

/// <summary>Who agreed to be shown: kept for one portrait, known by the hash of its file.</summary>
public sealed record ConsentRecord
{
    /// <summary>Gets the consent's name.</summary>
    public required ConsentId Id { get; init; }

    /// <summary>Gets the portrait's SHA-256, lower-case hexadecimal.</summary>
    public required string Portrait { get; init; }

    /// <summary>Gets who is shown.</summary>
    public required string Person { get; init; }

    /// <summary>Gets who agreed: the person, or who may for them.</summary>
    public required string AgreedBy { get; init; }

    /// <summary>Gets for what.</summary>
    public required string Purpose { get; init; }

    /// <summary>Gets until when.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Gets when it was given to the product.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Gets what was done when it was withdrawn; null while it holds.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>What was agreed.</summary>
    public Agreement Agreement() => new(Id, Person, AgreedBy, Purpose, Until);

    /// <summary>Tells whether it holds at a moment.</summary>
    public bool Holds(DateTimeOffset now) => Withdrawal is null && now < Until;

    /// <summary>The record of a consent that is withdrawn; one that was before stays as it was.</summary>
    public ConsentRecord Withdrawn(DateTimeOffset at) => Withdrawal is null ? this with { Withdrawal = new Withdrawal(at, null, [], []) } : this;

    /// <summary>The record with jobs that are being stopped.</summary>
    public ConsentRecord WithStopped(IReadOnlyList<JobId> jobs) => Withdrawal is { } withdrawal && jobs.Except(withdrawal.Stopped).Any()
        ? this with { Withdrawal = withdrawal with { Stopped = [.. withdrawal.Stopped.Union(jobs)] } }
        : this;

    /// <summary>The record with jobs that are being deleted.</summary>
    public ConsentRecord WithDeleted(IReadOnlyList<JobId> jobs) => Withdrawal is { } withdrawal && jobs.Except(withdrawal.Deleted).Any()
        ? this with { Withdrawal = withdrawal with { Deleted = [.. withdrawal.Deleted.Union(jobs)] } }
        : this;

    /// <summary>The record when everything is done.</summary>
    public ConsentRecord Finished(DateTimeOffset at) => Withdrawal is { Finished: null } withdrawal ? this with { Withdrawal = withdrawal with { Finished = at } } : this;
}
