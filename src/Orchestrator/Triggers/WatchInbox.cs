using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Notices files that arrive in the inbox. Every arrival freezes the folder as it is; equal freezings are one. A folder with a batch file is a batch and nothing else.</summary>
public sealed class WatchInbox(DropFolder folders)
{
    /// <summary>Freezes the folder, and takes the drop if all is there.</summary>
    [Function(nameof(WatchInbox))]
    public async Task Run(
        [BlobTrigger(StoreNames.Inbox + "/{folder}/{file}", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string folder,
        string file,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (!FrozenDrop.Counts(file) && !FrozenBatch.IsBatch(file))
        {
            return;
        }

        IReadOnlyList<DropFile> listing = await folders.List(folder, cancellation);
        if (FrozenBatch.Of(folder, listing) is { } batch)
        {
            await (FrozenBatch.IsBatch(file) ? client.ScheduleOnce(nameof(TakeBatch), TakeBatch.IdOf(batch.Id), batch, cancellation) : Task.CompletedTask);
            return;
        }

        var drop = FrozenDrop.Of(folder, listing);
        if (drop.IsComplete)
        {
            await client.ScheduleOnce(nameof(TakeDrop), $"drop-{JobId.ForDrop(drop)}", drop, cancellation);
        }
    }
}
