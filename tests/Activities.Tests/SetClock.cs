namespace AlinFunctions.Activities.Tests;

/// <summary>A clock that shows what it was set to, and moves on by a second whenever it is read.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now += TimeSpan.FromSeconds(1);

    /// <summary>Moves it on.</summary>
    public void Advance(TimeSpan by) => _now += by;
}
