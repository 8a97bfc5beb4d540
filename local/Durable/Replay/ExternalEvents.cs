namespace AlinFunctions.Durable.Replay;

/// <summary>
/// Brings events and those who wait for them together, by name without regard to case. The latest waiter is served first,
/// so that a loop that gave an earlier wait up is not starved by it; events keep their order; a cancelled wait takes none.
/// </summary>
internal sealed class ExternalEvents
{
    private readonly Dictionary<string, List<TaskCompletionSource<string?>>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HistoryEvent> _early = [];

    /// <summary>Gets the events that nobody has waited for yet.</summary>
    public IReadOnlyList<HistoryEvent> Unclaimed => _early;

    /// <summary>Waits for the next event of a name.</summary>
    public Task<string?> Wait(string name, CancellationToken cancellation)
    {
        int early = _early.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (early >= 0)
        {
            string? payload = _early[early].Payload;
            _early.RemoveAt(early);
            return Task.FromResult(payload);
        }

        TaskCompletionSource<string?> source = new();
        if (!_waiters.TryGetValue(name, out List<TaskCompletionSource<string?>>? waiting))
        {
            _waiters[name] = waiting = [];
        }

        waiting.Add(source);
        cancellation.Register(() =>
        {
            waiting.Remove(source);
            source.TrySetCanceled(cancellation);
        });
        return source.Task;
    }

    /// <summary>Hands an event to whoever waits for it, or keeps it.</summary>
    public void Raise(HistoryEvent raised)
    {
        if (_waiters.TryGetValue(raised.Name!, out List<TaskCompletionSource<string?>>? waiting) && waiting.Count > 0)
        {
            TaskCompletionSource<string?> latest = waiting[^1];
            waiting.RemoveAt(waiting.Count - 1);
            latest.SetResult(raised.Payload);
            return;
        }

        _early.Add(raised);
    }
}
