using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Retention;

/// <summary>Deletes what has been kept for as long as it was to be.</summary>
public sealed class SweepJobs(
    ArtifactStore store, JobFinder finder, JobEraser eraser, BlobSweep blobs, DeliverySweep deliveries, AuditSweep audits, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>How many jobs one call deletes: each takes some dozens of requests to the store.</summary>
    private const int MostDeleted = 25;

    /// <summary>Deletes some.</summary>
    /// <param name="day">The day, for the history.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether nothing is left that is due.</returns>
    [Function(nameof(SweepJobs))]
    public async Task<bool> Run([ActivityTrigger] string? day, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset old = now.AddDays(-options.Value.Days);
        int deleted = 0;
        await foreach (JobCard card in finder.FindAll(new JobQuery { Until = old, Hidden = true }, cancellation))
        {
            if (deleted == MostDeleted)
            {
                return false;
            }

            if (await store.Read<JobRecord>(JobPaths.Record(card.Id), cancellation) is not { } record)
            {
                await eraser.EraseCard(card, cancellation);
            }
            else if (IsDue(record, now) && (options.Value.Videos || record.Thinned is null))
            {
                await (options.Value.Videos ? eraser.Erase(record, cancellation) : eraser.Thin(record, now, cancellation));
                deleted++;
            }
        }

        await blobs.Run(StoreNames.Portraits, _ => true, old, cancellation);
        HashSet<string> running = await RunningBatches(cancellation);
        await blobs.Run(StoreNames.Batches, name => !running.Contains(BatchIndex.OwnerOf(name)), old, cancellation);
        await blobs.Run(StoreNames.Schedules, name => name.Contains("/runs/", StringComparison.Ordinal), old, cancellation);
        await blobs.Run(StoreNames.Requests, _ => true, old, cancellation);
        await audits.Run(old, cancellation);
        return await deliveries.Run(old, cancellation);
    }

    // A job that runs for so long is somebody's to look at, not to be swept away.
    private static bool IsDue(JobRecord record, DateTimeOffset now) => record.State != JobState.Accepted && (record.KeptUntil is not { } until || until <= now);

    // A batch may take days, and reads its rows to the last.
    private async Task<HashSet<string>> RunningBatches(CancellationToken cancellation)
    {
        var running = new HashSet<string>(StringComparer.Ordinal);
        await foreach (BlobItem item in store.Container(StoreNames.Batches).GetBlobsAsync(cancellationToken: cancellation))
        {
            if (item.Name.Split('/') is [var folder, "batch.json"] && BatchId.TryParse(folder, null, out BatchId batch)
                && await store.Read<BatchRecord>(BatchPaths.Record(batch), cancellation) is { HasEnded: false })
            {
                running.Add(folder);
            }
        }

        return running;
    }
}
