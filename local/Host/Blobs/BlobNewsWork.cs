using System.Text.Json;
using AlinFunctions.Host.Queues;
using AlinFunctions.Host.Storage;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Blobs;

/// <summary>Carries news of blobs over a queue of the host's own, so that tries, claims and poison are those of queues and survive a kill.</summary>
internal sealed class BlobNewsWork(StorageAccounts accounts, string hostId, IReadOnlyDictionary<string, BlobFunction> functions, BlobSettings settings)
{
    /// <summary>The queue for blobs that were tried too often, as the real host names it.</summary>
    private const string Poison = "webjobs-blobtrigger-poison";

    private readonly QueueClient _queue = accounts.Queue(null, QueueFor(hostId));

    /// <summary>Names the queue of one app's news.</summary>
    /// <param name="hostId">The app.</param>
    public static string QueueFor(string hostId) => $"azure-webjobs-blobtrigger-{hostId}";

    /// <summary>Gets what is done with the news.</summary>
    public QueueWork Work => new(Handle, Poison, settings.DelayAfter, settings.PoisonBlobThreshold);

    /// <summary>Tells a function of a version of a blob.</summary>
    /// <param name="function">The function.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="etag">Its version.</param>
    public async Task Tell(BlobFunction function, string name, ETag etag)
    {
        BinaryData news = BinaryData.FromObjectAsJson(new BlobNews(function.Method.Id, function.Path.Container, name, etag.ToString("H")));
        try
        {
            await Send(news);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await _queue.CreateIfNotExistsAsync();
            await Send(news);
        }
    }

    private Task<Response<SendReceipt>> Send(BinaryData news) => _queue.SendMessageAsync(news, timeToLive: TimeSpan.FromSeconds(-1));

    private async Task Handle(QueueMessage message, CancellationToken cancellation)
    {
        BlobNews news = message.Body.ToObjectFromJson<BlobNews>() ?? throw new JsonException("A message of news is empty.");
        BlobFunction function = functions[news.FunctionId];
        BlobClient blob = accounts.Blobs(function.Connection).GetBlobContainerClient(news.ContainerName).GetBlobClient(news.BlobName);

        // A blob that has gone or changed since is no news any more: a change brings news of its own.
        if (await Version(blob, cancellation) != new ETag(news.ETag))
        {
            return;
        }

        IReadOnlyDictionary<string, string> captures = function.Path.Match(news.BlobName) ?? throw new JsonException($"News of {function.Method.Name} is outside its path.");
        await function.Invoker.Invoke(blob, BlobTrigger.Facts(blob, captures), use: null, cancellation);
    }

    private static async Task<ETag?> Version(BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            return (await blob.GetPropertiesAsync(cancellationToken: cancellation)).Value.ETag;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }
}
