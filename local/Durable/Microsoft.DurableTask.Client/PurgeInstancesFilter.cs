namespace Microsoft.DurableTask.Client;

/// <summary>Says which ended orchestrations are deleted.</summary>
/// <param name="CreatedFrom">The earliest moment of creation.</param>
/// <param name="CreatedTo">The latest moment of creation.</param>
/// <param name="Statuses">Which ends are meant; none means every end.</param>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);
