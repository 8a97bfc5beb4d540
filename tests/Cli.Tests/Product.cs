using System.Collections.Concurrent;
using System.Text.Json;
using AlinFunctions.Azurite;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Cli.Tests;

/// <summary>A real store, and a function app that ends each job as a test says: the first time it is asked how the job stands.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly AzuriteServer _server;
    private readonly WebApplication _app;
    private readonly BlobServiceClient _blobs;
    private readonly CancellationTokenSource _end = new();
    private readonly Func<JobRecord, JobRecord> _ending;
    private readonly Task _watching;

    private Product(AzuriteServer server, Func<JobRecord, JobRecord> ending)
    {
        _server = server;
        _ending = ending;
        _blobs = new BlobServiceClient(server.ConnectionString);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            Keys.Enqueue(context.Request.Headers.Authorization.ToString());
            await next(context);
        });
        _app.MapGet("/api/jobs/{id}", Status);
        _app.MapPost("/api/jobs/{id}/cancel", (string id) => Cancelled.Enqueue(id));
        _watching = Watch();
    }

    public string Store => _server.ConnectionString;

    public string Api => _app.Urls.Single() + "/";

    /// <summary>Gets the jobs that were cancelled.</summary>
    public ConcurrentQueue<string> Cancelled { get; } = new();

    /// <summary>Gets what was asked for in each job's options file, empty where there was none.</summary>
    public ConcurrentQueue<string> Options { get; } = new();

    /// <summary>Gets what each request held to let itself in.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <summary>Completes when the job has been asked for.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<Product> Open(Func<JobRecord, JobRecord> ending)
    {
        AzuriteServer server = await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken);
        (await Said.In("en-US", "store", "--store", server.ConnectionString)).ShouldBe(new Said(0, "", ""));
        var product = new Product(server, ending);
        await product._app.StartAsync(TestContext.Current.CancellationToken);
        return product;
    }

    public Task Put(ArtifactPath path, BinaryData content) => _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name).UploadAsync(content, overwrite: true);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching.ContinueWith(_ => { }, TaskScheduler.Default);
        await _app.DisposeAsync();
        await _server.DisposeAsync();
        _end.Dispose();
    }

    // Accepts what is dropped, as the function app does: a folder to which something is added is another job, and the one before it is superseded.
    private async Task Watch()
    {
        JobId? accepted = null;
        BlobContainerClient inbox = _blobs.GetBlobContainerClient(StoreNames.Inbox);
        while (true)
        {
            List<BlobItem> seen = [];
            await foreach (BlobItem item in inbox.GetBlobsAsync(cancellationToken: _end.Token))
            {
                seen.Add(item);
            }

            foreach (IGrouping<string, BlobItem> folder in seen.GroupBy(item => item.Name.Split('/')[0], StringComparer.Ordinal))
            {
                var drop = FrozenDrop.Of(folder.Key, folder.Select(item => new DropFile(item.Name.Split('/')[1], item.Properties.ETag!.Value.ToString("H"), item.Properties.ContentLength ?? 0)));
                if (drop.IsComplete && JobId.ForDrop(drop) != accepted)
                {
                    await Accept(drop);
                    accepted = JobId.ForDrop(drop);
                }
            }

            await Task.Delay(20, _end.Token);
        }
    }

    private async Task Accept(FrozenDrop drop)
    {
        Options.Clear();
        Options.Enqueue(drop.Options is null ? "" : (await _blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobClient($"{drop.Folder}/{drop.Options.Name}").DownloadContentAsync()).Value.Content.ToString());
        await Write(new JobRecord { Id = JobId.ForDrop(drop), Folder = drop.Folder, State = JobState.Accepted, Created = default, Options = new JobOptions(), Seed = 7, Inputs = [] });
    }

    private Task Write(JobRecord record) => Put(JobPaths.Record(record.Id), BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(record, PipelineJson.Readable)));

    private async Task<IResult> Status(string id)
    {
        ArtifactPath path = JobPaths.Record(JobId.Parse(id, null));
        BlobDownloadResult blob = await _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name).DownloadContentAsync();
        JobRecord record = blob.Content.ToObjectFromJson<JobRecord>(PipelineJson.Compact)!;
        await Write(_ending(record));
        Asked.TrySetResult();
        return Results.Json(new JobStatus(record, new RenderProgress("Speak", 3, 1, 0)), PipelineJson.Compact);
    }
}
