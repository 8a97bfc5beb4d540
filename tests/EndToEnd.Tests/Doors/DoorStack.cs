namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>One running product for the tests that knock at its doors: very often, and not always politely.</summary>
public sealed class DoorStack : IAsyncLifetime
{
    private static readonly Dictionary<string, string> OpenGate = new(StringComparer.Ordinal)
    {
        ["Api__Burst"] = "1000000",
        ["Api__PerSecond"] = "1000000",
    };

    public Stack Stack { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Stack = await Stack.Start(OpenGate);

    public ValueTask DisposeAsync() => Stack.DisposeAsync();
}
