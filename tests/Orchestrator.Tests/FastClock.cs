using System.Diagnostics;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>A clock that runs five hundred times as fast, so that minutes of patience pass in a test; or faster still, for days.</summary>
internal sealed class FastClock(double speed = 500) : TimeProvider
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly long _started = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _start + (Stopwatch.GetElapsedTime(_started) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(speed, System.CreateTimer(callback, state, Shorten(dueTime, speed), Shorten(period, speed)));

    private static TimeSpan Shorten(TimeSpan time, double speed) => time <= TimeSpan.Zero ? time : time / speed < Tick ? Tick : time / speed;

    private sealed class FastTimer(double speed, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(Shorten(dueTime, speed), Shorten(period, speed));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
