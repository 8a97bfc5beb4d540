using AlinFunctions.Durable.Replay;

namespace AlinFunctions.Durable.Store;

/// <summary>What one turn begins with.</summary>
/// <param name="Row">The instance.</param>
/// <param name="Past">Its history so far.</param>
/// <param name="Waiting">What is due for it.</param>
internal sealed record TurnWork(InstanceRow Row, IReadOnlyList<HistoryEvent> Past, IReadOnlyList<InboxRow> Waiting)
{
    /// <summary>Gets what of it concerns the present execution.</summary>
    public IEnumerable<HistoryEvent> Events =>
        Waiting.Where(row => row.Execution is null || row.Execution == Row.Execution).Select(row => row.Event);
}
