using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>The real orchestrations on the real engine, on a fast clock.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("orchestrator-").FullName;

    private Stage(DurableCatalog catalog, TimeProvider clock) =>
        Engine = new DurableEngine(catalog, new DurableEngineOptions { StorePath = Path.Combine(_folder, "store.db") }, clock, NullLoggerFactory.Instance);

    public static Job Job { get; } = new(
        JobId.Parse("0123456789abcdef0123", null), "ada", new JobOptions(), 7,
        ArtifactPath.Parse("jobs/0123456789abcdef0123/input/script.txt", null), ArtifactPath.Parse("jobs/0123456789abcdef0123/input/portrait.png", null), "ab", Round: 0);

    public DurableEngine Engine { get; }

    public DurableTaskClient Client => Engine.Client;

    /// <summary>Gets the product's orchestrations.</summary>
    public static DurableCatalog Orchestrations() => new DurableCatalog()
        .AddOrchestrator(nameof(RenderJob), async (context, _) => await RenderJob.Run(context, context.GetInput<Job>()!))
        .AddOrchestrator(nameof(DeliverWebhook), async (context, _) => await DeliverWebhook.Run(context, context.GetInput<DeliveryTurn>()!))
        .AddOrchestrator(nameof(TakeDrop), TakesDrop);

    public static async Task<object?> TakesDrop(TaskOrchestrationContext context, string? input)
    {
        await TakeDrop.Run(context, context.GetInput<FrozenDrop>()!);
        return null;
    }

    public static async Task<Stage> Open(DurableCatalog catalog, TimeProvider? clock = null)
    {
        var stage = new Stage(catalog, clock ?? new FastClock());
        await stage.Engine.StartAsync(CancellationToken.None);
        return stage;
    }

    public static Task<Stage> Open(ScriptedProduct product) => Open(product.AddTo(Orchestrations()));

    public Task<string> Start() => Start(Job);

    /// <summary>Runs a job that is only to be heard.</summary>
    public Task<JobOutcome> Speak() => Render(Job with { Portrait = null, PortraitHash = "" });

    public Task<JobOutcome> Render() => Render(Job);

    public async Task<JobOutcome> Render(Job job) => await End(await Start(job));

    private async Task<string> Start(Job job) => await Client.ScheduleNewOrchestrationInstanceAsync(nameof(RenderJob), job, new StartOrchestrationOptions(job.Id.ToString()));

    /// <summary>Waits for a job's end.</summary>
    public async Task<JobOutcome> End(string id)
    {
        OrchestrationMetadata ended = await Ended(id);
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, ended.FailureDetails?.ErrorMessage);
        return ended.ReadOutputAs<JobOutcome>().ShouldNotBeNull();
    }

    public async Task<OrchestrationMetadata> Ended(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, patience.Token);
    }

    /// <summary>Looks until it is so.</summary>
    public static async Task Until(Func<bool> so)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!so())
        {
            await Task.Delay(2, patience.Token);
        }
    }

    /// <summary>Asks until it is so.</summary>
    public static async Task Until(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await so())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.StopAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }
}
