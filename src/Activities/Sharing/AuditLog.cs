using System.Net;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace AlinFunctions.Activities.Sharing;

/// <summary>The files of the audits in the store: two of each kind a link at most, however often it is opened.</summary>
internal sealed class AuditLog(ArtifactStore store)
{
    /// <summary>Adds lines, and takes out of the list what is written. The store appends them whole, one writer after another.</summary>
    public async Task Append(ShareId share, ShareEvent kind, List<byte[]> lines)
    {
        while (lines.Count > 0)
        {
            IReadOnlyList<AuditPart> parts = await Parts(share, kind, CancellationToken.None);
            if (parts is not [.., { Room: > 0 } newest])
            {
                await Begin(share, kind, parts);
                continue;
            }

            List<byte[]> fitting = lines[..Math.Min(newest.Room, lines.Count)];
            if (await TryAppend(SharePaths.Audit(share, kind, newest.Number), fitting))
            {
                lines.RemoveRange(0, fitting.Count);
            }
        }
    }

    /// <summary>Lists the files of one kind, the newest last.</summary>
    public async Task<IReadOnlyList<AuditPart>> Parts(ShareId share, ShareEvent kind, CancellationToken cancellation)
    {
        var parts = new List<AuditPart>();
        await foreach (BlobItem file in store.Container(StoreNames.Shares).GetBlobsAsync(prefix: SharePaths.Audits(share, kind), cancellationToken: cancellation))
        {
            if (AuditPart.Of(file.Name, file.Properties.ContentLength ?? 0) is { } part)
            {
                parts.Add(part);
            }
        }

        return [.. parts.OrderBy(part => part.Number)];
    }

    /// <summary>Reads the lines that are kept of one kind.</summary>
    public async Task<IReadOnlyList<ShareEntry>> Read(ShareId share, ShareEvent kind, CancellationToken cancellation)
    {
        var entries = new List<ShareEntry>();
        foreach (AuditPart part in await Parts(share, kind, cancellation))
        {
            try
            {
                BlobDownloadResult lines = await store.Blob(SharePaths.Audit(share, kind, part.Number)).DownloadContentAsync(cancellation);
                entries.AddRange(ShareEntry.FromLines(lines.Content.ToString()));
            }
            catch (RequestFailedException forgotten) when (forgotten.Status == (int)HttpStatusCode.NotFound)
            {
                // Newer lines have taken its place.
            }
        }

        return entries;
    }

    /// <summary>Deletes the files of one kind.</summary>
    public async Task Delete(ShareId share, ShareEvent kind, CancellationToken cancellation)
    {
        foreach (AuditPart part in await Parts(share, kind, cancellation))
        {
            await store.Blob(SharePaths.Audit(share, kind, part.Number)).DeleteIfExistsAsync(cancellationToken: cancellation);
        }
    }

    private async Task Begin(ShareId share, ShareEvent kind, IReadOnlyList<AuditPart> parts)
    {
        int next = parts.Count == 0 ? 0 : parts[^1].Number + 1;
        var headers = new BlobHttpHeaders { ContentType = "application/x-ndjson" };
        await Client(SharePaths.Audit(share, kind, next)).CreateIfNotExistsAsync(new AppendBlobCreateOptions { HttpHeaders = headers }, CancellationToken.None);
        foreach (AuditPart old in parts.Where(part => part.IsForgottenBeside(next)))
        {
            await Client(SharePaths.Audit(share, kind, old.Number)).DeleteIfExistsAsync(cancellationToken: CancellationToken.None);
        }
    }

    private async Task<bool> TryAppend(ArtifactPath path, List<byte[]> lines)
    {
        try
        {
            using var block = new MemoryStream([.. lines.SelectMany(line => line)]);
            var fits = new AppendBlobRequestConditions { IfMaxSizeLessThanOrEqual = AuditPart.FullBytes };
            await Client(path).AppendBlockAsync(block, new AppendBlobAppendBlockOptions { Conditions = fits }, CancellationToken.None);
            return true;
        }
        catch (RequestFailedException full) when (full.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            // Others have filled it meanwhile.
            return false;
        }
    }

    private AppendBlobClient Client(ArtifactPath path) => store.Container(path.Container).GetAppendBlobClient(path.Name);
}
