using System.Net;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Writes down what happens to share links, a line each. The store appends whole lines one after another, so that of a thousand views at once none is lost.</summary>
public sealed class ShareAudit(ArtifactStore store, TimeProvider time)
{
    /// <summary>Adds a line.</summary>
    public async Task Note(ShareId share, ShareEvent kind, CancellationToken cancellation)
    {
        byte[] line = new ShareEntry(time.GetUtcNow(), kind).ToLine();

        // The store takes 50,000 lines into one file: then the next one is begun.
        for (int part = 0; !await TryAppend(SharePaths.Audit(share, kind, part), line, cancellation);)
        {
            part++;
        }
    }

    /// <summary>Counts how often a link's page was opened.</summary>
    public async Task<long> Count(ShareId share, CancellationToken cancellation)
    {
        long bytes = 0;
        await foreach (BlobItem file in Files(share, "views-", cancellation))
        {
            bytes += file.Properties.ContentLength ?? 0;
        }

        return bytes / ShareEntry.LineBytes;
    }

    /// <summary>Reads what happened to a link, the newest first.</summary>
    /// <param name="share">The link.</param>
    /// <param name="most">How many lines are read at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<ShareEntry>> Read(ShareRecord share, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(share);
        var entries = new List<ShareEntry> { new(share.Created, ShareEvent.Created) };
        if (share.Revoked is { } revoked)
        {
            entries.Add(new ShareEntry(revoked, ShareEvent.Revoked));
        }

        await foreach (BlobItem file in Files(share.Id, "", cancellation))
        {
            if (file.Name.EndsWith(".jsonl", StringComparison.Ordinal))
            {
                BlobDownloadResult lines = await store.Blob(ArtifactPath.In(StoreNames.Shares, file.Name)).DownloadContentAsync(cancellation);
                entries.AddRange(ShareEntry.FromLines(lines.Content.ToString()));
            }
        }

        return [.. entries.OrderByDescending(entry => entry.At).Take(most)];
    }

    private AsyncPageable<BlobItem> Files(ShareId share, string name, CancellationToken cancellation) =>
        store.Container(StoreNames.Shares).GetBlobsAsync(prefix: $"{SharePaths.Folder(share).Name}/{name}", cancellationToken: cancellation);

    private async Task<bool> TryAppend(ArtifactPath path, byte[] line, CancellationToken cancellation)
    {
        AppendBlobClient file = store.Container(path.Container).GetAppendBlobClient(path.Name);
        while (true)
        {
            try
            {
                await file.AppendBlockAsync(new MemoryStream(line), cancellationToken: cancellation);
                return true;
            }
            catch (RequestFailedException full) when (full.Status == (int)HttpStatusCode.Conflict)
            {
                return false;
            }
            catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
            {
                await file.CreateIfNotExistsAsync(new AppendBlobCreateOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/x-ndjson" } }, cancellation);
            }
        }
    }
}
