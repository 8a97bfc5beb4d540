using AlinFunctions.Activities;
using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Consents;
using AlinFunctions.Activities.Drops;
using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Schedules;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Azurite;
using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Schedules;
using Azure.Storage.Blobs;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>The real store, orchestrations and activities of schedules and batches; a job is over as soon as it is started.</summary>
internal sealed class StoreStage : IAsyncDisposable
{
    /// <summary>64 by 64 grey pixels.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD77SAA6VEEAoFAIBAIBAKBQCAQfA8G320AeXC6efoAAAAASUVORK5CYII=");

    private readonly AzuriteServer _server;
    private readonly BlobServiceClient _blobs;
    private int _running;

    private StoreStage(AzuriteServer server)
    {
        _server = server;
        _blobs = new BlobServiceClient(server.ConnectionString);
        Store = new ArtifactStore(_blobs);
        Folders = new DropFolder(Store);
    }

    public ArtifactStore Store { get; }

    public DropFolder Folders { get; }

    public Stage Stage { get; private set; } = null!;

    /// <summary>Gets the most jobs that ran at once.</summary>
    public int MostRunning { get; private set; }

    /// <summary>Gets how many jobs were started.</summary>
    public int Started { get; private set; }

    public static async Task<StoreStage> Open(TimeProvider clock)
    {
        var stage = new StoreStage(await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken));
        foreach (string container in StoreNames.Containers)
        {
            await stage._blobs.CreateBlobContainerAsync(container, cancellationToken: TestContext.Current.CancellationToken);
        }

        stage.Stage = await Stage.Open(stage.Catalog(clock));
        return stage;
    }

    public Task Put(string path, string text) => Put(path, System.Text.Encoding.UTF8.GetBytes(text));

    public Task PutPortrait(string path) => Put(path, Png);

    /// <summary>Delivers the event of a file of the inbox.</summary>
    public Task Deliver(string folder, string file) => new WatchInbox(Folders).Run(Folders.Blob(folder, file), folder, file, Stage.Client, default);

    public async ValueTask DisposeAsync()
    {
        await Stage.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Task Put(string path, byte[] content) => Store.Blob(ArtifactPath.Parse(path, null)).UploadAsync(BinaryData.FromBytes(content), overwrite: true);

    private DurableCatalog Catalog(TimeProvider clock)
    {
        var writer = new DropWriter(Store, Folders);
        var book = new ScheduleBook(Store, clock);
        var advance = new AdvanceBatch(Store, writer, Folders, new JobStopper(Store), Options.Create(new BatchOptions { Ahead = 2 }), clock);
        var index = new JobIndex(Store);
        var finder = new JobFinder(index);
        var withdraw = new AdvanceWithdrawal(
            Store,
            new ConsentBook(Store, Options.Create(new ConsentOptions()), clock),
            finder,
            new JobStopper(Store),
            new JobEraser(Store, Folders, index, finder, []),
            new PortraitCopies(Store),
            new RecordOutcome(Store, clock),
            clock);
        return new DurableCatalog()
            .AddOrchestrator(nameof(TakeDrop), Stage.TakesDrop)
            .AddOrchestrator(nameof(RunSchedule), async (context, _) =>
            {
                await RunSchedule.Run(context, context.GetInput<ScheduledRun>()!);
                return null;
            })
            .AddOrchestrator(nameof(TakeBatch), async (context, _) =>
            {
                await TakeBatch.Run(context, context.GetInput<FrozenBatch>()!);
                return null;
            })
            .AddOrchestrator(nameof(RunBatch), async (context, _) =>
            {
                await RunBatch.Run(context, context.GetInput<BatchId>());
                return null;
            })
            .AddOrchestrator(nameof(RenderJob), async (context, _) =>
            {
                Job job = context.GetInput<Job>()!;
                await context.CallActivityAsync<int>("Begin", job.Id);
                await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                await context.CallActivityAsync<int>("End", job.Id);
                return await context.CallActivityAsync<JobOutcome>(nameof(RecordOutcome), new OutcomeOrder(job.Id, JobOutcome.Cancelled));
            })
            .AddOrchestrator(nameof(WithdrawConsent), async (context, _) =>
            {
                await WithdrawConsent.Run(context, context.GetInput<ConsentId>());
                return null;
            })
            .AddActivity(nameof(AdvanceWithdrawal), Activity<ConsentId>(async consent => await withdraw.Run(consent, Stage.Client, default)))
            .AddActivity(nameof(DropRun), Activity<ScheduledRun>(async run => await new DropRun(Store, book, writer, Folders).Run(run, default)))
            .AddActivity(nameof(FreezeBatch), Activity<string>(async folder => await new FreezeBatch(Folders).Run(folder, default)))
            .AddActivity(nameof(AcceptBatch), Activity<FrozenBatch>(async batch => await new AcceptBatch(Store, Folders, clock).Run(batch, default)))
            .AddActivity(nameof(AdvanceBatch), Activity<BatchId>(async batch => await advance.Run(batch, Stage.Client, default)))
            .AddActivity(nameof(StartBatch), Activity<BatchId>(async batch => await Nothing(new StartBatch().Run(batch, Stage.Client, default))))
            .AddActivity(nameof(AcceptDrop), Activity<FrozenDrop>(async drop => await new AcceptDrop(Store, Folders, Options.Create(new WebhookOptions()), clock).Run(drop, default)))
            .AddActivity(nameof(StartJob), Activity<Job>(async job => await Nothing(new StartJob(Store).Run(job, Stage.Client, default))))
            .AddActivity(nameof(RecordOutcome), Activity<OutcomeOrder>(async order => await new RecordOutcome(Store, clock).Run(order, default)))
            .AddActivity(nameof(NotifyWebhooks), Activity<JobNews>(_ => Task.FromResult<object?>(null)))
            .AddActivity("Begin", Activity<JobId>(_ => Task.FromResult<object?>(Count(1))))
            .AddActivity("End", Activity<JobId>(_ => Task.FromResult<object?>(Count(-1))));
    }

    private int Count(int change)
    {
        lock (_server)
        {
            _running += change;
            Started += Math.Max(change, 0);
            MostRunning = Math.Max(MostRunning, _running);
            return _running;
        }
    }

    private static async Task<object?> Nothing(Task task)
    {
        await task;
        return null;
    }

    private static ActivityBody Activity<TInput>(Func<TInput, Task<object?>> act) =>
        async (_, json, _) => JsonDataConverter.Default.Serialize(await act(JsonDataConverter.Default.Deserialize<TInput>(json)!));
}
