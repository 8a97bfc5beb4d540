namespace AlinFunctions.Durable.Replay;

/// <summary>What one event of a history says. Names are written into stores: add, never rename.</summary>
internal enum HistoryKind
{
    /// <summary>A turn began: the clock of everything until the next one.</summary>
    TurnStarted,

    /// <summary>The orchestration began, with its input.</summary>
    ExecutionStarted,

    /// <summary>The code asked for an activity.</summary>
    TaskScheduled,

    /// <summary>An activity returned.</summary>
    TaskCompleted,

    /// <summary>An activity threw.</summary>
    TaskFailed,

    /// <summary>The code asked for a sub-orchestration.</summary>
    SubOrchestrationScheduled,

    /// <summary>A sub-orchestration returned.</summary>
    SubOrchestrationCompleted,

    /// <summary>A sub-orchestration threw, or could not begin.</summary>
    SubOrchestrationFailed,

    /// <summary>The code asked for a timer.</summary>
    TimerCreated,

    /// <summary>A timer fired.</summary>
    TimerFired,

    /// <summary>An event came from outside.</summary>
    EventRaised,

    /// <summary>The code sent an event to another orchestration.</summary>
    EventSent,

    /// <summary>The code resumed on a thread that is not its own.</summary>
    ThreadLost,

    /// <summary>The orchestration ended.</summary>
    ExecutionEnded,
}
