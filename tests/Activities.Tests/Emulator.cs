using AlinFunctions.Activities.Tests;
using AlinFunctions.Azurite;

[assembly: AssemblyFixture(typeof(Emulator))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AlinFunctions.Activities.Tests;

/// <summary>One Azurite for all tests; they take turns, so that a test may look at everything in it.</summary>
public sealed class Emulator : IAsyncLifetime
{
    private AzuriteServer? _server;

    /// <summary>Gets where it listens.</summary>
    public string ConnectionString => _server!.ConnectionString;

    public async ValueTask InitializeAsync() => _server = await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
