using System.Net;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Tables;
using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities.Batches;

/// <summary>Takes a frozen batch: keeps its file as it was, looks at every row, and makes the batch's record before any row is dropped.</summary>
public sealed class AcceptBatch(ArtifactStore store, DropFolder folders, TimeProvider time)
{
    private readonly BatchIndex _index = new(store);

    /// <summary>Takes the batch, unless its file has changed since it was frozen.</summary>
    /// <returns>Whether there are rows to be worked on.</returns>
    [Function(nameof(AcceptBatch))]
    public async Task<bool> Run([ActivityTrigger] FrozenBatch batch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(batch);
        BatchRecord? record = await store.Read<BatchRecord>(BatchPaths.Record(batch.Id), cancellation);
        if (record is null)
        {
            try
            {
                await store.TryCreate(BatchPaths.Record(batch.Id), await Examine(batch, cancellation), cancellation);
            }
            catch (RequestFailedException changed) when (changed.Status == (int)HttpStatusCode.PreconditionFailed || changed.ErrorCode == BlobErrorCode.BlobNotFound)
            {
                // The file changed while it was copied: the newer one is a batch of its own.
                return false;
            }

            record = await store.Read<BatchRecord>(BatchPaths.Record(batch.Id), cancellation);
        }

        await _index.Enter(record!, cancellation);
        return !record!.HasEnded;
    }

    private async Task<BatchRecord> Examine(FrozenBatch batch, CancellationToken cancellation)
    {
        var record = new BatchRecord { Id = batch.Id, State = BatchState.Running, Drop = batch, Created = time.GetUtcNow() };
        try
        {
            TableReader.CheckLength(batch.Batch.Name, batch.Batch.Length);
            BinaryData rows = await Copy(batch, batch.Batch, cancellation);
            DropFile? options = batch.Files.FirstOrDefault(file => file.Name == FrozenDrop.OptionsName);
            BinaryData? shared = options is null ? null : await Copy(batch, options, cancellation);
            return record with { Rows = new BatchPlanner(batch, rows.ToMemory().Span, shared?.ToMemory()).Examine() };
        }
        catch (InvalidDropException refused)
        {
            return record with { State = BatchState.Refused, Failure = refused.Sentence, Finished = record.Created };
        }
    }

    private async Task<BinaryData> Copy(FrozenBatch batch, DropFile file, CancellationToken cancellation)
    {
        var version = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(file.ETag) } };
        BlobDownloadResult content = await folders.Blob(batch.Folder, file.Name).DownloadContentAsync(version, cancellation);
        await store.Blob(BatchPaths.Input(batch.Id, file.Name)).UploadAsync(content.Content, overwrite: true, cancellation);
        return content.Content;
    }
}
