using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests;

/// <summary>An empty store of the product's own shape, and what tests put into it.</summary>
public sealed class Scene
{
    private readonly QueueServiceClient _queues;

    private Scene(string connection, HttpPipelinePolicy? between)
    {
        var options = new BlobClientOptions();
        if (between is not null)
        {
            options.AddPolicy(between, Azure.Core.HttpPipelinePosition.PerCall);
        }

        Blobs = new BlobServiceClient(connection);
        _queues = new QueueServiceClient(connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        Store = new ArtifactStore(new BlobServiceClient(connection, options));
        Folders = new DropFolder(Store);
        Signer = new BlobSigner(Blobs, TimeProvider.System);
        Shares = new ShareBook(Store, Options.Create(new ShareOptions { BaseAddress = new Uri("https://videos.example.org/") }), Clock);
        Links = new UsualLinks(Store, Signer, Shares);
        Endpoints = new EndpointBook(Store, Webhooks, Clock);
        Deliveries = new DeliveryBook(Store);
        Dispatcher = new StepDispatcher(Store, _queues, Options.Create(Patience), Clock);
    }

    public static StepOptions Patience { get; } = new() { LookEvery = TimeSpan.FromSeconds(3), Silence = TimeSpan.FromMinutes(2) };

    /// <summary>Gets a client that nothing stands between.</summary>
    public BlobServiceClient Blobs { get; }

    public ArtifactStore Store { get; }

    /// <summary>Gets what signs links, by the real clock: the store checks them by its own.</summary>
    public BlobSigner Signer { get; }

    /// <summary>Gets how webhooks are sent: to this machine too, and to nobody who takes longer than a second.</summary>
    public static IOptions<WebhookOptions> Webhooks { get; } = Options.Create(new WebhookOptions { AllowLoopback = true, Timeout = TimeSpan.FromSeconds(1), AtOnce = 3 });

    public ShareBook Shares { get; }

    public UsualLinks Links { get; }

    public EndpointBook Endpoints { get; }

    public DeliveryBook Deliveries { get; }

    public QueueServiceClient Queues => _queues;

    public DropFolder Folders { get; }

    public StepDispatcher Dispatcher { get; }

    public SetClock Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Gets 64 by 64 grey pixels.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAAAAACPAi4CAAAAKUlEQVR42u3MQREAAAwCIKMb3RD77SAA6VEEAoFAIBAIBAKBQCAQfA8G320AeXC6efoAAAAASUVORK5CYII=");

    /// <summary>Empties the store.</summary>
    /// <param name="emulator">The emulator.</param>
    /// <param name="between">Stands between the activities and the store.</param>
    public static async Task<Scene> Open(Emulator emulator, HttpPipelinePolicy? between = null)
    {
        ArgumentNullException.ThrowIfNull(emulator);
        var scene = new Scene(emulator.ConnectionString, between);
        foreach (string container in StoreNames.Containers)
        {
            BlobContainerClient client = scene.Blobs.GetBlobContainerClient(container);
            await client.CreateIfNotExistsAsync();
            await foreach (BlobItem item in client.GetBlobsAsync())
            {
                await client.DeleteBlobAsync(item.Name);
            }
        }

        foreach (string queue in StoreNames.Queues)
        {
            QueueClient client = scene._queues.GetQueueClient(queue);
            await client.CreateIfNotExistsAsync();
            await client.ClearMessagesAsync();
        }

        return scene;
    }

    /// <summary>Drops files into a folder and freezes it.</summary>
    public async Task<FrozenDrop> Drop(string folder, params (string Name, byte[] Content)[] files)
    {
        foreach ((string name, byte[] content) in files)
        {
            await Put($"{StoreNames.Inbox}/{folder}/{name}", content);
        }

        return await Folders.Freeze(folder, CancellationToken.None);
    }

    /// <summary>Drops what makes a good job.</summary>
    public Task<FrozenDrop> GoodDrop(string folder, string script = "Hello there.") => Drop(folder, ("script.txt", Bytes(script)), ("portrait.png", Png));

    /// <summary>Makes a job whose script and record lie in the store.</summary>
    public async Task<Job> AcceptedJob(string script = "Hello there.", JobOptions? options = null)
    {
        (string, byte[])[] files = [("script.txt", Bytes(script)), ("portrait.png", Png)];
        if (options is not null)
        {
            files = [.. files, ("job.json", JsonSerializer.SerializeToUtf8Bytes(options, PipelineJson.Compact))];
        }

        return (await new AcceptDrop(Store, Folders, Webhooks, Clock).Run(await Drop("ada", files), CancellationToken.None)).ShouldNotBeNull();
    }

    public Task Put(string path, byte[] content) => Put(ArtifactPath.Parse(path, null), content);

    public Task Put(ArtifactPath path, byte[] content) => Plain(path).UploadAsync(BinaryData.FromBytes(content), overwrite: true);

    public Task PutJson<T>(ArtifactPath path, T record) => Put(path, JsonSerializer.SerializeToUtf8Bytes(record, PipelineJson.Readable));

    public async Task<JobRecord?> Record(FrozenDrop drop) => await Store.Read<JobRecord>(JobPaths.Record(JobId.ForDrop(drop)), CancellationToken.None);

    public Task Delete(ArtifactPath path) => Plain(path).DeleteAsync();

    /// <summary>Reads what was put on the queue of steps, and empties it.</summary>
    public async Task<IReadOnlyList<StepMessage>> Queued()
    {
        QueueClient queue = _queues.GetQueueClient(StoreNames.Steps);
        QueueMessage[] messages = await queue.ReceiveMessagesAsync(32);
        foreach (QueueMessage message in messages)
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return [.. messages.Select(message => JsonSerializer.Deserialize<StepMessage>(message.Body.ToString(), PipelineJson.Compact)!)];
    }

    /// <summary>Takes down every blob: name, type and content, and its version where <paramref name="versions"/> says so.</summary>
    public async Task<IReadOnlyList<string>> Snapshot(bool versions)
    {
        var seen = new List<string>();
        foreach (string container in StoreNames.Containers)
        {
            await foreach (BlobItem item in Blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                BlobDownloadResult content = await Blobs.GetBlobContainerClient(container).GetBlobClient(item.Name).DownloadContentAsync();
                string hash = Convert.ToHexStringLower(SHA256.HashData(content.Content));
                seen.Add($"{container}/{item.Name} {content.Details.ContentType} {hash} {(versions ? content.Details.ETag : "")}");
            }
        }

        return seen;
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private BlobClient Plain(ArtifactPath path) => Blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);
}
