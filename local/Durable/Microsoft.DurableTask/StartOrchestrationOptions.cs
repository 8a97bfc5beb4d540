namespace Microsoft.DurableTask;

/// <summary>Says how a new orchestration is started.</summary>
/// <param name="InstanceId">The id of the new instance; none means a random one.</param>
/// <param name="StartAt">The moment before which it does not start; none means at once.</param>
public record StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
{
    /// <summary>Gets names of further statuses in which an existing instance of the same id refuses the start.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
