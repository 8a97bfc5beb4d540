using System.Threading.Channels;

namespace AlinFunctions.Durable.Engine;

/// <summary>The instances that have something to do, each in it once.</summary>
internal sealed class ReadyQueue
{
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly HashSet<string> _queued = new(StringComparer.Ordinal);

    /// <summary>Adds an instance, unless it is in already.</summary>
    public void Add(string instance)
    {
        lock (_queued)
        {
            if (_queued.Add(instance))
            {
                _queue.Writer.TryWrite(instance);
            }
        }
    }

    /// <summary>Takes instances out as they come, until the queue is closed.</summary>
    public async IAsyncEnumerable<string> Take()
    {
        await foreach (string instance in _queue.Reader.ReadAllAsync())
        {
            // Out of the set before its turn: what comes during the turn needs another.
            lock (_queued)
            {
                _queued.Remove(instance);
            }

            yield return instance;
        }
    }

    /// <summary>Lets nothing more in.</summary>
    public void Close() => _queue.Writer.TryComplete();
}
