using System.Net;
using System.Security.Cryptography;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Consents;

/// <summary>Finds a portrait by what is in it, wherever somebody put it: among the files of a batch, beside a schedule, in a folder that never became a job.</summary>
public sealed class PortraitCopies(ArtifactStore store)
{
    private static readonly string[] Containers = [StoreNames.Inbox, StoreNames.Schedules];

    private static readonly string[] Endings = [".png", ".jpg", ".jpeg"];

    /// <summary>Deletes every copy that lay there when its consent was withdrawn; one that came later stands on a consent of its own, or is refused.</summary>
    public async Task Erase(ConsentRecord consent, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(consent);
        foreach (BlobContainerClient container in Containers.Select(store.Container))
        {
            await foreach (BlobItem item in container.GetBlobsAsync(cancellationToken: cancellation))
            {
                if (MayBe(item, consent.Withdrawal!.At) && await Hash(container, item, cancellation) == consent.Portrait)
                {
                    await Delete(container, item, cancellation);
                }
            }
        }
    }

    private static bool MayBe(BlobItem item, DateTimeOffset withdrawn) =>
        Endings.Contains(Path.GetExtension(item.Name), StringComparer.OrdinalIgnoreCase)
        && item.Properties.ContentLength is > 0 and <= PortraitHeader.MostBytes
        && item.Properties.LastModified <= withdrawn;

    private static async Task<string?> Hash(BlobContainerClient container, BlobItem item, CancellationToken cancellation)
    {
        try
        {
            await using Stream content = await container.GetBlobClient(item.Name).OpenReadAsync(cancellationToken: cancellation);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellation));
        }
        catch (RequestFailedException gone) when (gone.Status is (int)HttpStatusCode.NotFound or (int)HttpStatusCode.PreconditionFailed)
        {
            return null;
        }
    }

    private static async Task Delete(BlobContainerClient container, BlobItem item, CancellationToken cancellation)
    {
        try
        {
            var version = new BlobRequestConditions { IfMatch = item.Properties.ETag };
            await container.GetBlobClient(item.Name).DeleteIfExistsAsync(conditions: version, cancellationToken: cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status == (int)HttpStatusCode.PreconditionFailed)
        {
            // Another picture has its name now.
        }
    }
}
