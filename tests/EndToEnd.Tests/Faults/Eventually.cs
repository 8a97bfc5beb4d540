namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>Waits for what must come in the end, however busy the machine is.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Looks again and again until it is so.</summary>
    public static async Task Holds(string what, Func<Task<bool>> look)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await look())
        {
            patience.IsCancellationRequested.ShouldBeFalse($"It never came to this: {what}.");
            await Task.Delay(50, CancellationToken.None);
        }
    }
}
