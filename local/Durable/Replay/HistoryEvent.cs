using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace AlinFunctions.Durable.Replay;

/// <summary>One event of a history. Lives in stores: append members, never rename.</summary>
internal sealed record HistoryEvent(HistoryKind Kind)
{
    /// <summary>Gets the number of the call that this event is about, from 0; -1 where it is about none.</summary>
    public int Task { get; init; } = -1;

    /// <summary>Gets when it happened, or for a timer when it fires.</summary>
    public DateTime? At { get; init; }

    /// <summary>Gets the name of what was called, raised or sent.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the other instance that this event is about.</summary>
    public string? Instance { get; init; }

    /// <summary>Gets the input or result as JSON.</summary>
    public string? Payload { get; init; }

    /// <summary>Gets how it failed.</summary>
    public TaskFailureDetails? Failure { get; init; }

    /// <summary>Gets what the code asked for, in words, or nothing when this event is no request.</summary>
    [JsonIgnore]
    public string? Request => Kind switch
    {
        HistoryKind.TaskScheduled => $"activity '{Name}' (task {Task})",
        HistoryKind.SubOrchestrationScheduled => $"sub-orchestration '{Name}' (task {Task})",
        HistoryKind.TimerCreated => $"a timer (task {Task})",
        HistoryKind.EventSent => $"event '{Name}' to '{Instance}' (task {Task})",
        _ => null,
    };

    /// <summary>Tells whether the code, asking for this, repeats what the history holds.</summary>
    public bool Repeats(HistoryEvent recorded) =>
        Kind == recorded.Kind && Task == recorded.Task && string.Equals(Name, recorded.Name, StringComparison.OrdinalIgnoreCase);
}
