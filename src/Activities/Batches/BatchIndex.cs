using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Batches;

/// <summary>Lists batches newest first without opening all of their records: a small blob a batch beside them, named so that the newest sorts first.</summary>
internal sealed class BatchIndex(ArtifactStore store)
{
    private const string Folder = "newest/";

    /// <summary>Enters a batch, unless it is in already.</summary>
    public Task Enter(BatchRecord record, CancellationToken cancellation) => store.TryCreate(
        ArtifactPath.In(StoreNames.Batches, $"{Folder}{JobIndex.Name(record.Created)}-{record.Id}"), record.Id, cancellation);

    /// <summary>Lists a part of them.</summary>
    public async Task<BatchIndexPage> Page(int limit, JobCursor? cursor, CancellationToken cancellation)
    {
        BlobContainerClient container = store.Container(StoreNames.Batches);
        await foreach (Page<BlobItem> page in container.GetBlobsAsync(prefix: Folder, cancellationToken: cancellation).AsPages(cursor?.Continuation, limit))
        {
            BatchId[] batches = [.. page.Values.Select(item => BatchId.Parse(OwnerOf(item.Name), null))];
            return new BatchIndexPage(batches, string.IsNullOrEmpty(page.ContinuationToken) ? null : new JobCursor(page.ContinuationToken, null));
        }

        return new BatchIndexPage([], null);
    }

    /// <summary>Says which batch a blob beside the records belongs to.</summary>
    public static string OwnerOf(string name) => name.StartsWith(Folder, StringComparison.Ordinal) ? name[(name.LastIndexOf('-') + 1)..] : name.Split('/')[0];
}
