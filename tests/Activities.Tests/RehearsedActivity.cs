namespace AlinFunctions.Activities.Tests;

/// <summary>An activity, ready to be run as often as wanted.</summary>
/// <param name="Run">Runs it once with the same input.</param>
/// <param name="Rewrites">Whether it may write the same content once more; otherwise not even a version may change.</param>
/// <param name="Beside">What runs beside it.</param>
public sealed record RehearsedActivity(Func<Task<object?>> Run, bool Rewrites, IAsyncDisposable? Beside = null) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Beside?.DisposeAsync() ?? ValueTask.CompletedTask;
}
