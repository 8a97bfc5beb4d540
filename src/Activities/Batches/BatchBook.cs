using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using Azure;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Batches;

/// <summary>Drops, shows and stops batches for whoever does not reach into the store.</summary>
public sealed class BatchBook(ArtifactStore store, DropFolder folders)
{
    private readonly BatchIndex _index = new(store);

    /// <summary>Drops a batch into a folder of its own, the rows last.</summary>
    /// <param name="name">How the folder's name begins.</param>
    /// <param name="files">The files by their names in the folder; one of them is the batch file.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The batch's id.</returns>
    public async Task<BatchId> Drop(string name, IReadOnlyDictionary<string, Func<Stream>> files, CancellationToken cancellation)
    {
        string folder = $"{name}-{Guid.NewGuid().ToString("n")[..8]}";
        BatchId? batch = null;
        foreach ((string file, Func<Stream> open) in files.OrderBy(file => FrozenBatch.IsBatch(file.Key)))
        {
            await using Stream content = open();
            Response<BlobContentInfo> written = await folders.Blob(folder, file).UploadAsync(content, overwrite: true, cancellation);
            batch = BatchId.For(folder, new DropFile(file, written.Value.ETag.ToString("H"), 0));
        }

        return batch ?? throw new ArgumentException("A batch has a file with rows.", nameof(files));
    }

    /// <summary>Finds a batch; null when there is none of that name, or it has not been taken yet.</summary>
    public Task<BatchRecord?> Find(BatchId batch, CancellationToken cancellation) => store.Read<BatchRecord>(BatchPaths.Record(batch), cancellation);

    /// <summary>Lists batches, newest first, a page at a time.</summary>
    public async Task<BatchPage> List(int limit, JobCursor? cursor, CancellationToken cancellation)
    {
        BatchIndexPage page = await _index.Page(limit, cursor, cancellation);
        BatchRecord?[] records = await Task.WhenAll(page.Batches.Select(batch => Find(batch, cancellation)));
        return new BatchPage([.. records.OfType<BatchRecord>().Select(BatchCard.Of)], page.Next);
    }

    /// <summary>Stops a batch: no more rows are dropped, and those that run are stopped.</summary>
    public Task Stop(BatchId batch, CancellationToken cancellation) =>
        store.Blob(BatchPaths.Cancelled(batch)).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, cancellation);
}
