namespace Microsoft.DurableTask.Client;

/// <summary>Says which orchestrations are asked for.</summary>
/// <param name="CreatedFrom">The earliest moment of creation.</param>
/// <param name="CreatedTo">The latest moment of creation.</param>
/// <param name="Statuses">The statuses asked for; none means all.</param>
/// <param name="TaskHubNames">The hubs asked for; there is one here, so it is not read.</param>
/// <param name="InstanceIdPrefix">What the instance id begins with.</param>
/// <param name="PageSize">How many are on a page at most.</param>
/// <param name="FetchInputsAndOutputs">Whether input, output and custom status are read too.</param>
/// <param name="ContinuationToken">The token of an earlier page, to go on from there.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    /// <summary>How many are on a page when nothing else is said.</summary>
    public const int DefaultPageSize = 100;
}
