namespace AlinFunctions.Durable.Replay;

/// <summary>
/// Brings events and those who wait for them together, by name without regard to case. The latest waiter is served first,
/// so that a loop that gave an earlier wait up is not starved by it; events keep their order; a cancelled wait takes none.
/// </summary>
internal sealed class ExternalEvents
{
    private readonly Dictionary<string, List<Action<string?>>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<HistoryEvent> _early = [];

    /// <summary>Gets the events that nobody has waited for yet.</summary>
    public IReadOnlyList<HistoryEvent> Unclaimed => _early;

    /// <summary>Waits for the next event of a name and reads its payload.</summary>
    public Task<T> Wait<T>(string name, Func<string?, T> read, CancellationToken cancellation)
    {
        TaskCompletionSource<T> source = new();
        Action<string?> deliver = payload => Deliver(source, read, payload);
        int early = _early.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (early >= 0)
        {
            deliver(_early[early].Payload);
            _early.RemoveAt(early);
            return source.Task;
        }

        if (!_waiters.TryGetValue(name, out List<Action<string?>>? waiting))
        {
            _waiters[name] = waiting = [];
        }

        waiting.Add(deliver);
        cancellation.Register(() =>
        {
            waiting.Remove(deliver);
            source.TrySetCanceled(cancellation);
        });
        return source.Task;
    }

    /// <summary>Hands an event to whoever waits for it, or keeps it.</summary>
    public void Raise(HistoryEvent raised)
    {
        if (_waiters.TryGetValue(raised.Name!, out List<Action<string?>>? waiting) && waiting.Count > 0)
        {
            Action<string?> latest = waiting[^1];
            waiting.RemoveAt(waiting.Count - 1);
            latest(raised.Payload);
            return;
        }

        _early.Add(raised);
    }

    private static void Deliver<T>(TaskCompletionSource<T> source, Func<string?, T> read, string? payload)
    {
        try
        {
            source.TrySetResult(read(payload));
        }
        catch (Exception unreadable)
        {
            // Whoever waits learns that the payload is not what was asked for.
            source.TrySetException(unreadable);
        }
    }
}
