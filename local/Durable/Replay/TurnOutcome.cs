using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Replay;

/// <summary>What one turn of an orchestration came to.</summary>
/// <param name="Events">What the turn adds to the history, in order.</param>
/// <param name="Status">Where the orchestration stands after it.</param>
internal sealed record TurnOutcome(IReadOnlyList<HistoryEvent> Events, OrchestrationRuntimeStatus Status)
{
    /// <summary>Gets the output as JSON, once it has returned.</summary>
    public string? Output { get; init; }

    /// <summary>Gets how it failed, once it has thrown.</summary>
    public TaskFailureDetails? Failure { get; init; }

    /// <summary>Gets the custom status as JSON.</summary>
    public string? CustomStatus { get; init; }

    /// <summary>Gets how it begins anew, when it does.</summary>
    public Continuation? Continuation { get; init; }

    /// <summary>Gets the events that nobody has waited for and that go into the next execution.</summary>
    public IReadOnlyList<HistoryEvent> CarriedEvents { get; init; } = [];
}
