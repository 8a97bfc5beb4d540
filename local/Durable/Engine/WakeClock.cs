using AlinFunctions.Durable.Store;

namespace AlinFunctions.Durable.Engine;

/// <summary>Makes instances ready when their moment comes. The store keeps the moments; this is only the alarm.</summary>
internal sealed class WakeClock : IDisposable
{
    /// <summary>The longest nap: also how late it may notice that somebody moved the machine's clock.</summary>
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(10);

    private readonly PriorityQueue<string, DateTime> _wakes = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Action<string> _ready;
    private readonly ITimer _timer;

    /// <summary>Makes a clock that has nothing to wait for.</summary>
    public WakeClock(TimeProvider time, Action<string> ready)
    {
        _time = time;
        _ready = ready;
        _timer = time.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Makes an instance ready at a moment, or now when the moment has passed.</summary>
    public void Add(Wake wake)
    {
        if (wake.Due <= _time.GetUtcNow().UtcDateTime)
        {
            _ready(wake.Instance);
            return;
        }

        lock (_gate)
        {
            _wakes.Enqueue(wake.Instance, wake.Due);
            Arm();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Ring()
    {
        List<string> due = [];
        lock (_gate)
        {
            DateTime now = _time.GetUtcNow().UtcDateTime;
            while (_wakes.TryPeek(out _, out DateTime moment) && moment <= now)
            {
                due.Add(_wakes.Dequeue());
            }

            Arm();
        }

        due.ForEach(_ready);
    }

    private void Arm()
    {
        if (_wakes.TryPeek(out _, out DateTime moment))
        {
            // A whole millisecond more: timers count in milliseconds and must not ring before the moment.
            TimeSpan nap = moment - _time.GetUtcNow().UtcDateTime + TimeSpan.FromMilliseconds(1);
            _timer.Change(nap < TimeSpan.Zero ? TimeSpan.Zero : nap < LongestNap ? nap : LongestNap, Timeout.InfiniteTimeSpan);
        }
    }
}
