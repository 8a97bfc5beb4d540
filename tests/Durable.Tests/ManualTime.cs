namespace AlinFunctions.Durable.Tests;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Gets whether somebody waits for the clock: move it only then, or the wait begins after the move.</summary>
    public bool IsArmed
    {
        get
        {
            lock (_gate)
            {
                return _timers.Exists(timer => timer.Due is not null);
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>Moves the clock and rings what has become due, step by step.</summary>
    public void Move(TimeSpan by)
    {
        DateTimeOffset goal = _now + by;
        while (Next(goal) is { } timer)
        {
            timer.Ring();
        }

        _now = goal;
    }

    private ManualTimer? Next(DateTimeOffset goal)
    {
        lock (_gate)
        {
            ManualTimer? next = _timers.Where(timer => timer.Due <= goal).MinBy(timer => timer.Due);
            _now = next is null ? _now : next.Due > _now ? next.Due.Value : _now;
            return next;
        }
    }

    private sealed class ManualTimer(ManualTime time, Action ring) : ITimer
    {
        public DateTimeOffset? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime;
            return true;
        }

        public void Ring()
        {
            Due = null;
            ring();
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
