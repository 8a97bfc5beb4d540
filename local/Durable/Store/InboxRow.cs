using AlinFunctions.Durable.Replay;

namespace AlinFunctions.Durable.Store;

/// <summary>One event that waits for an instance.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Execution">The execution that it is for; none means whichever there is.</param>
/// <param name="Event">The event.</param>
internal sealed record InboxRow(long Row, string? Execution, HistoryEvent Event);
