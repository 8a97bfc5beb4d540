using AlinFunctions.Activities.Batches;
using AlinFunctions.Durable;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Activities.Tests;

/// <summary>A durable engine whose job only waits to be cancelled.</summary>
internal sealed class RunningEngine : IAsyncDisposable
{
    /// <summary>The event that ends the taking of a drop.</summary>
    public const string Taken = "Taken";

    private readonly string _folder = Directory.CreateTempSubdirectory("activities-").FullName;
    private readonly DurableEngine _engine;

    private RunningEngine()
    {
        DurableCatalog catalog = new DurableCatalog().AddOrchestrator(
            StartJob.Orchestration,
            async (context, _) => $"{context.GetInput<Job>()!.Folder} {await context.WaitForExternalEvent<string>(StartJob.Cancel)}");
        catalog.AddOrchestrator(
            Activities.Webhooks.DeliveryDesk.Orchestration,
            async (context, _) => $"{context.GetInput<DeliveryTurn>()!.Delivery} {await context.WaitForExternalEvent<string>("Enough")}");
        catalog.AddOrchestrator(AdvanceBatch.TakeDrop, async (context, _) => await context.WaitForExternalEvent<string>(Taken));
        catalog.AddOrchestrator(StartBatch.Orchestration, (_, _) => Task.FromResult<object?>(null));
        _engine = new DurableEngine(catalog, new DurableEngineOptions { StorePath = Path.Combine(_folder, "store.db") }, TimeProvider.System, NullLoggerFactory.Instance);
    }

    public DurableTaskClient Client => _engine.Client;

    public static async Task<RunningEngine> Start()
    {
        var started = new RunningEngine();
        await started._engine.StartAsync(CancellationToken.None);
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.StopAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }
}
