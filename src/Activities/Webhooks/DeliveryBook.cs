using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Keeps the messages, their logs, and the dead letters.</summary>
public sealed class DeliveryBook(ArtifactStore store)
{
    /// <summary>Keeps a message before it is sent; one that is kept already stays as it is.</summary>
    /// <returns>The message as it stands.</returns>
    public async Task<WebhookDelivery> Keep(WebhookDelivery delivery, byte[] body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (await Find(delivery.Id, cancellation) is { } known)
        {
            return known;
        }

        // The record last: a message that has one has all.
        await CreateBody(WebhookPaths.Body(delivery.Id), body, cancellation);
        await store.TryCreate(WebhookPaths.Mark(delivery), delivery.Id, cancellation);
        await store.TryCreate(WebhookPaths.Delivery(delivery.Id), delivery, cancellation);
        return await Find(delivery.Id, cancellation) ?? delivery;
    }

    /// <summary>Finds a message.</summary>
    public Task<WebhookDelivery?> Find(DeliveryId delivery, CancellationToken cancellation) => store.Read<WebhookDelivery>(WebhookPaths.Delivery(delivery), cancellation);

    /// <summary>Reads a message's body.</summary>
    public async Task<BinaryData> Body(DeliveryId delivery, CancellationToken cancellation)
    {
        BlobDownloadResult body = await store.Blob(WebhookPaths.Body(delivery)).DownloadContentAsync(cancellation);
        return body.Content;
    }

    /// <summary>Writes an attempt into a message's log, and buries the message if that was the last.</summary>
    public async Task Log(DeliveryId delivery, DeliveryAttempt attempt, CancellationToken cancellation)
    {
        WebhookDelivery logged = await store.Change<WebhookDelivery>(WebhookPaths.Delivery(delivery), known => known.With(attempt), cancellation);
        if (logged.State == DeliveryState.Dead)
        {
            await store.Write(WebhookPaths.DeadLetter(delivery), logged, cancellation);
        }
    }

    /// <summary>Takes a message that is not being delivered up again.</summary>
    /// <returns>The message to be delivered; null while it still is.</returns>
    public async Task<WebhookDelivery?> Replay(DeliveryId delivery, CancellationToken cancellation)
    {
        bool mine = false;
        WebhookDelivery replayed = await store.Change<WebhookDelivery>(
            WebhookPaths.Delivery(delivery),
            known =>
            {
                mine = known.State != DeliveryState.Pending;
                return mine ? known.Replayed() : known;
            },
            cancellation);
        await store.Blob(WebhookPaths.DeadLetter(delivery)).DeleteIfExistsAsync(cancellationToken: cancellation);
        return mine ? replayed : null;
    }

    /// <summary>Lists an endpoint's messages, the newest first.</summary>
    public Task<DeliveryPage> Of(EndpointId endpoint, string? cursor, int limit, CancellationToken cancellation) =>
        Page(WebhookPaths.Marks(endpoint), name => name[(name.LastIndexOf('-') + 1)..], cursor, limit, cancellation);

    /// <summary>Lists the messages that were given up.</summary>
    public Task<DeliveryPage> Dead(string? cursor, int limit, CancellationToken cancellation) =>
        Page(WebhookPaths.DeadLetters, name => Path.GetFileNameWithoutExtension(name), cursor, limit, cancellation);

    private async Task<DeliveryPage> Page(ArtifactPath folder, Func<string, string> idOf, string? cursor, int limit, CancellationToken cancellation)
    {
        AsyncPageable<BlobItem> listing = store.Container(folder.Container).GetBlobsAsync(prefix: folder.Name + "/", cancellationToken: cancellation);
        await foreach (Page<BlobItem> page in listing.AsPages(cursor, limit))
        {
            WebhookDelivery?[] found = await Task.WhenAll(page.Values.Select(mark => Find(DeliveryId.Parse(idOf(mark.Name), null), cancellation)));
            return new DeliveryPage([.. found.OfType<WebhookDelivery>()], page.ContinuationToken is { Length: > 0 } next ? next : null);
        }

        return new DeliveryPage([], Next: null);
    }

    private async Task CreateBody(ArtifactPath path, byte[] body, CancellationToken cancellation)
    {
        try
        {
            await store.Blob(path).UploadAsync(
                BinaryData.FromBytes(body),
                new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All }, HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
                cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            // Whoever was here before was killed before the record: its body is as good.
        }
    }
}
