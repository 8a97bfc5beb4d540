using AlinFunctions.Activities.Sharing;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Retention;

/// <summary>Deletes the audits of share links that have been over for long enough; how often each was opened stays.</summary>
public sealed class AuditSweep(ArtifactStore store, ShareBook shares, ShareAudit audit)
{
    /// <summary>Deletes what is due.</summary>
    /// <param name="old">Links that were over before this are meant.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Run(DateTimeOffset old, CancellationToken cancellation)
    {
        var quiet = new HashSet<ShareId>();
        await foreach (BlobItem item in store.Container(StoreNames.Shares).GetBlobsAsync(cancellationToken: cancellation))
        {
            if (item.Properties.LastModified < old && AuditPart.Of(item.Name, 0) is not null && ShareId.TryParse(item.Name.Split('/')[0], null, out ShareId share))
            {
                quiet.Add(share);
            }
        }

        foreach (ShareId share in quiet)
        {
            if (await shares.Find(share, cancellation) is not { } record)
            {
                // The link was deleted while somebody opened it.
                await audit.Delete(share, cancellation);
            }
            else if (record.End < old)
            {
                await audit.Forget(record, cancellation);
            }
        }
    }
}
