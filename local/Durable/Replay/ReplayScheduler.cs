namespace AlinFunctions.Durable.Replay;

/// <summary>
/// Runs an orchestration's continuations on the one thread that replays it, in the order in which they became ready.
/// Code that awaits something from outside comes back on another thread: that is refused and reported.
/// </summary>
internal sealed class ReplayScheduler(Action onForeignThread) : TaskScheduler
{
    private readonly Queue<Task> _ready = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile bool _closed;
    private volatile bool _lost;

    /// <summary>Gets whether a continuation came from another thread.</summary>
    public bool Lost => _lost;

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs until nothing is ready.</summary>
    public void Drain()
    {
        while (_ready.TryDequeue(out Task? task))
        {
            TryExecuteTask(task);
        }
    }

    /// <summary>Says that the turn is over: from now on every continuation comes too late.</summary>
    public void Close() => _closed = true;

    /// <inheritdoc/>
    protected override void QueueTask(Task task)
    {
        if (_closed || Environment.CurrentManagedThreadId != _thread)
        {
            _lost = true;
            onForeignThread();
            return;
        }

        _ready.Enqueue(task);
    }

    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}
