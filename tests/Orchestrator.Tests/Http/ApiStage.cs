using AlinFunctions.Activities;
using AlinFunctions.Azurite;
using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>The real API, store, engine and activities; only the rendering does as a test says.</summary>
public sealed class ApiStage : IAsyncLifetime
{
    public const string Key = "a-key-of-the-tests-0123456789";

    /// <summary>The event that lets a job end.</summary>
    public const string Finish = "Finish";

    /// <summary>64 by 64 grey pixels.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD77SAA6VEEAoFAIBAIBAKBQCAQfA8G320AeXC6efoAAAAASUVORK5CYII=");

    private AzuriteServer _server = null!;
    private ServiceProvider _services = null!;
    private Stage _stage = null!;
    private int _rendered;

    public DurableTaskClient Client => _stage.Client;

    public BlobServiceClient Blobs => _services.GetRequiredService<BlobServiceClient>();

    public ArtifactStore Store => _services.GetRequiredService<ArtifactStore>();

    /// <summary>Gets how often a job was rendered.</summary>
    public int Rendered => _rendered;

    public async ValueTask InitializeAsync()
    {
        _server = await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken);
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AzureWebJobsStorage"] = _server.ConnectionString,
            ["Api:Keys:0"] = Key,
        }).Build();
        _services = new ServiceCollection().AddSingleton(configuration).AddLogging().AddActivities(configuration).AddHttpDoor().BuildServiceProvider();
        foreach (string container in StoreNames.Containers)
        {
            await Blobs.CreateBlobContainerAsync(container);
        }

        var accept = _services.GetRequiredService<AcceptDrop>();
        var start = _services.GetRequiredService<StartJob>();
        var record = _services.GetRequiredService<RecordOutcome>();
        _stage = await Stage.Open(new DurableCatalog()
            .AddOrchestrator(nameof(TakeDrop), Stage.TakesDrop)
            .AddOrchestrator(nameof(RenderJob), Renders)
            .AddActivity(nameof(AcceptDrop), Activity<FrozenDrop>(async drop => await accept.Run(drop, default)))
            .AddActivity(nameof(RecordOutcome), Activity<OutcomeOrder>(async order => await record.Run(order, default)))
            .AddActivity(nameof(NotifyWebhooks), Activity<JobNews>(_ => Task.FromResult<object?>(null)))
            .AddActivity("Count", Activity<JobId>(_ => Task.FromResult<object?>(Interlocked.Increment(ref _rendered))))
            .AddActivity(nameof(StartJob), Activity<Job>(async job =>
            {
                await start.Run(job, _stage.Client, default);
                return null;
            })));
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    /// <summary>Makes functions of the API as the host does.</summary>
    internal T Functions<T>() => ActivatorUtilities.CreateInstance<T>(_services);

    /// <summary>Makes a request that holds the key.</summary>
    internal static HttpCall Call(params (string Name, string Value)[] headers) => new([("x-api-key", Key), .. headers]);

    internal Task<JobRecord?> Record(JobId job) => Store.Read<JobRecord>(JobPaths.Record(job), default);

    internal Task<JobOutcome> End(JobId job) => _stage.End(job.ToString());

    private static ActivityBody Activity<TInput>(Func<TInput, Task<object?>> act) =>
        async (_, json, _) => JsonDataConverter.Default.Serialize(await act(JsonDataConverter.Default.Deserialize<TInput>(json)!));

    // A job that counts itself, shows two stages and waits to be ended.
    private static async Task<object?> Renders(TaskOrchestrationContext context, string? input)
    {
        var job = context.GetInput<Job>()!;
        await context.CallActivityAsync<int>("Count", job.Id);
        context.SetCustomStatus(new RenderProgress("Speak", 3, 1, 0));
        Task<string?> cancelled = context.WaitForExternalEvent<string?>(RenderJob.Cancel);
        Task<string?> animated = context.WaitForExternalEvent<string?>("Animate");
        Task<string?> finished = context.WaitForExternalEvent<string?>(Finish);
        if (await Task.WhenAny(cancelled, animated, finished) == animated)
        {
            context.SetCustomStatus(new RenderProgress("Animate", 3, 3, 2));
        }

        JobOutcome outcome = await Task.WhenAny(cancelled, finished) == cancelled
            ? JobOutcome.Cancelled
            : JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。")));
        return await context.CallActivityAsync<JobOutcome>(nameof(RecordOutcome), new OutcomeOrder(job.Id, outcome));
    }
}
