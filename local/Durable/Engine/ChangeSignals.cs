namespace AlinFunctions.Durable.Engine;

/// <summary>Lets clients wait for the next change of an instance.</summary>
internal sealed class ChangeSignals
{
    private readonly Dictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);
    private bool _closed;

    /// <summary>Returns what ends at the instance's next change. Ask before reading the state, or the change is missed.</summary>
    public Task Next(string instance)
    {
        lock (_waiting)
        {
            if (_closed)
            {
                return Task.FromException(new InvalidOperationException("The durable engine has stopped."));
            }

            if (!_waiting.TryGetValue(instance, out TaskCompletionSource? source))
            {
                _waiting[instance] = source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return source.Task;
        }
    }

    /// <summary>Says that an instance has changed.</summary>
    public void Raise(string instance)
    {
        lock (_waiting)
        {
            if (_waiting.Remove(instance, out TaskCompletionSource? source))
            {
                source.SetResult();
            }
        }
    }

    /// <summary>Wakes everybody, for the last time.</summary>
    public void Close()
    {
        lock (_waiting)
        {
            _closed = true;
            foreach (TaskCompletionSource source in _waiting.Values)
            {
                source.SetResult();
            }

            _waiting.Clear();
        }
    }
}
