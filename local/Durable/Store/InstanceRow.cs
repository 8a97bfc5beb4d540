using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Store;

/// <summary>One instance as the store keeps it.</summary>
internal sealed record InstanceRow
{
    /// <summary>Gets the row's number; pages go by it.</summary>
    public long Row { get; init; }

    /// <summary>Gets the instance id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the id of the present execution.</summary>
    public required string Execution { get; init; }

    /// <summary>Gets the orchestrator's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required OrchestrationRuntimeStatus Status { get; init; }

    /// <summary>Gets the input as JSON.</summary>
    public string? Input { get; init; }

    /// <summary>Gets the output as JSON.</summary>
    public string? Output { get; init; }

    /// <summary>Gets the custom status as JSON.</summary>
    public string? Custom { get; init; }

    /// <summary>Gets how it failed.</summary>
    public TaskFailureDetails? Failure { get; init; }

    /// <summary>Gets who called it, if somebody did.</summary>
    public ParentLink? Parent { get; init; }

    /// <summary>Gets the moment before which it does not begin.</summary>
    public required DateTime Starts { get; init; }

    /// <summary>Gets when it was scheduled.</summary>
    public required DateTime Created { get; init; }

    /// <summary>Gets when it last changed.</summary>
    public required DateTime Updated { get; init; }

    /// <summary>Gets whether it has not ended.</summary>
    public bool IsLive => Status is OrchestrationRuntimeStatus.Pending or OrchestrationRuntimeStatus.Running or OrchestrationRuntimeStatus.Suspended;
}
