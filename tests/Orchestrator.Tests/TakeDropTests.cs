using System.Collections.Concurrent;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Azurite;
using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>From the files in the inbox to the start of the job, with the real store, trigger, orchestration and activities.</summary>
public sealed class TakeDropTests : IAsyncLifetime
{
    /// <summary>64 by 64 grey pixels.</summary>
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD77SAA6VEEAoFAIBAIBAKBQCAQfA8G320AeXC6efoAAAAASUVORK5CYII=");

    private AzuriteServer _server = null!;
    private Stage _stage = null!;
    private BlobServiceClient _blobs = null!;
    private ArtifactStore _store = null!;
    private DropFolder _folders = null!;
    private readonly ConcurrentQueue<JobNews> _news = new();
    private int _started;

    public async ValueTask InitializeAsync()
    {
        _server = await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken);
        _blobs = new BlobServiceClient(_server.ConnectionString);
        _store = new ArtifactStore(_blobs);
        _folders = new DropFolder(_store);
        foreach (string container in StoreNames.Containers)
        {
            await _blobs.CreateBlobContainerAsync(container, cancellationToken: TestContext.Current.CancellationToken);
        }

        var accept = new AcceptDrop(_store, _folders, Options.Create(new WebhookOptions()), TimeProvider.System);
        var record = new RecordOutcome(_store, TimeProvider.System);
        var start = new StartJob(_store);
        DurableCatalog catalog = new DurableCatalog()
            .AddOrchestrator(nameof(TakeDrop), Stage.TakesDrop)
            .AddOrchestrator(nameof(RenderJob), async (context, _) => await RunsOnce(context))
            .AddActivity(nameof(AcceptDrop), Activity<FrozenDrop>(async drop => await accept.Run(drop, default)))
            .AddActivity(nameof(RecordOutcome), Activity<OutcomeOrder>(async order => await record.Run(order, default)))
            .AddActivity(nameof(StartJob), Activity<Job>(async job =>
            {
                await start.Run(job, _stage.Client, default);
                return null;
            }))
            .AddActivity(nameof(NotifyWebhooks), Activity<JobNews>(news =>
            {
                _news.Enqueue(news);
                return Task.FromResult<object?>(null);
            }))
            .AddActivity("Count", Activity<JobId>(_ => Task.FromResult<object?>(Interlocked.Increment(ref _started))));
        _stage = await Stage.Open(catalog);
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Fifty_deliveries_at_once_are_one_job()
    {
        FrozenDrop drop = await Drop("Hello there.");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Deliver(number % 2 == 0 ? "script.txt" : "portrait.png")));

        await End(drop);
        _started.ShouldBe(1);
        _news.ShouldAllBe(news => news.Job == JobId.ForDrop(drop));
        _news.ShouldContain(news => news.Moment == JobMoment.Accepted);
    }

    [Fact]
    public async Task A_preview_is_taken_without_a_wait_and_what_came_before_its_options_is_superseded()
    {
        FrozenDrop early = await Drop("Hello there.");
        await Deliver("script.txt");
        await Put("preview.json", "{}"u8.ToArray());
        await Deliver("preview.json");
        FrozenDrop drop = await _folders.Freeze("ada", default);

        await End(drop);

        await Ended($"drop-{JobId.ForDrop(early)}");
        _started.ShouldBe(1);
        drop.IsPreview.ShouldBeTrue();
        (await _store.Read<JobRecord>(JobPaths.Record(JobId.ForDrop(early)), default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_drop_delivered_again_after_its_job_has_ended_is_still_one_job()
    {
        FrozenDrop drop = await Drop("Hello there.");
        await Deliver("script.txt");
        await End(drop);

        await Deliver("portrait.png");
        await Ended($"drop-{JobId.ForDrop(drop)}");

        _started.ShouldBe(1);
    }

    [Fact]
    public async Task A_drop_delivered_again_after_its_history_was_purged_is_still_one_job()
    {
        FrozenDrop drop = await Drop("Hello there.");
        await Deliver("script.txt");
        await End(drop);
        await Ended($"drop-{JobId.ForDrop(drop)}");
        await _stage.Client.PurgeInstanceAsync(JobId.ForDrop(drop).ToString(), default(CancellationToken));
        await _stage.Client.PurgeInstanceAsync($"drop-{JobId.ForDrop(drop)}", default(CancellationToken));

        await Deliver("portrait.png");
        await Ended($"drop-{JobId.ForDrop(drop)}");

        _started.ShouldBe(1);
        (await _stage.Client.GetInstanceAsync(JobId.ForDrop(drop).ToString(), default(CancellationToken))).ShouldBeNull();
    }

    [Fact]
    public async Task A_file_that_came_while_the_folder_was_waited_for_supersedes_the_drop()
    {
        FrozenDrop old = await Drop("Hello there.");
        await _stage.Client.ScheduleNewOrchestrationInstanceAsync(nameof(TakeDrop), old, new StartOrchestrationOptions("old"));
        FrozenDrop @new = await Drop("Something else.");
        await Deliver("script.txt");

        await End(@new);
        await Ended("old");

        JobRecord? superseded = await _store.Read<JobRecord>(JobPaths.Record(JobId.ForDrop(old)), default);
        superseded.ShouldBeNull();
        _started.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_drop_starts_nothing_and_has_its_record()
    {
        FrozenDrop drop = await Drop("");

        await Deliver("script.txt");
        await Ended($"drop-{JobId.ForDrop(drop)}");

        (await _store.Read<JobRecord>(JobPaths.Record(JobId.ForDrop(drop)), default))!.State.ShouldBe(JobState.Failed);
        _started.ShouldBe(0);
        _news.ShouldBe([new JobNews(JobId.ForDrop(drop), JobMoment.Ended)]);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("script.txt")]
    public async Task Nothing_is_taken_before_a_script_and_a_portrait_are_there(string file)
    {
        await Put(file, "Hello."u8.ToArray());

        await Deliver(file);

        List<string> instances = [];
        await foreach (OrchestrationMetadata instance in _stage.Client.GetAllInstancesAsync(new OrchestrationQuery()))
        {
            instances.Add(instance.InstanceId);
        }

        instances.ShouldBeEmpty();
    }

    private static async Task<object?> RunsOnce(TaskOrchestrationContext context)
    {
        Job job = context.GetInput<Job>()!;
        await context.CallActivityAsync<int>("Count", job.Id);
        return await context.CallActivityAsync<JobOutcome>(nameof(RecordOutcome), new OutcomeOrder(job.Id, JobOutcome.Cancelled));
    }

    private static ActivityBody Activity<TInput>(Func<TInput, Task<object?>> act) =>
        async (_, json, _) => JsonDataConverter.Default.Serialize(await act(JsonDataConverter.Default.Deserialize<TInput>(json)!));

    private Task Deliver(string file) =>
        new WatchInbox(_folders).Run(_blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobClient($"ada/{file}"), "ada", file, _stage.Client, default);

    private async Task<FrozenDrop> Drop(string script)
    {
        await Put("script.txt", System.Text.Encoding.UTF8.GetBytes(script));
        await Put("portrait.png", Png);
        return await _folders.Freeze("ada", default);
    }

    private Task Put(string name, byte[] content) =>
        _blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobClient($"ada/{name}").UploadAsync(BinaryData.FromBytes(content), overwrite: true);

    /// <summary>Waits until the drop's job has been started and has ended.</summary>
    private async Task End(FrozenDrop drop)
    {
        string id = JobId.ForDrop(drop).ToString();
        (await Ended($"drop-{id}")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        (await Ended(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    private Task<OrchestrationMetadata> Ended(string id) => _stage.Ended(id);
}
