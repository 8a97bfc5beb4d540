namespace AlinFunctions.Durable.Replay;

/// <summary>A history as a file keeps it.</summary>
/// <param name="Name">The orchestrator's name.</param>
/// <param name="Instance">The instance id.</param>
/// <param name="Events">The events, in order.</param>
internal sealed record HistoryFile(string Name, string Instance, IReadOnlyList<HistoryEvent> Events);
