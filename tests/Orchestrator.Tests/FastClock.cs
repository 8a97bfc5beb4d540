using System.Diagnostics;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>A clock that runs five hundred times as fast, so that minutes of patience pass in a test.</summary>
internal sealed class FastClock : TimeProvider
{
    private const double Speed = 500;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly long _started = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + (Stopwatch.GetElapsedTime(_started) * Speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Shorten(dueTime), Shorten(period)));

    private static TimeSpan Shorten(TimeSpan time) => time <= TimeSpan.Zero ? time : time / Speed < Tick ? Tick : time / Speed;

    private sealed class FastTimer(ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Shorten(dueTime), Shorten(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
