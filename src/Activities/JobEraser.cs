using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities;

/// <summary>Deletes a job that has ended with everything that was made of it. The record and then its entry in the index go last, so that an erasure that broke off is found again.</summary>
public sealed class JobEraser(ArtifactStore store, DropFolder folders, JobIndex index, JobFinder finder, IEnumerable<IJobTrace> traces)
{
    /// <summary>Deletes the job.</summary>
    public async Task Erase(JobRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (IJobTrace trace in traces)
        {
            await trace.Forget(record, cancellation);
        }

        await EraseBelow(ArtifactPath.In(StoreNames.Videos, record.Id.ToString()), cancellation);
        await EraseMaterial(record, cancellation);
        await EraseRecord(record, cancellation);
    }

    /// <summary>Deletes what the job was made of and on the way. What it published stays, with the record that finds it; a job that published nothing goes as a whole.</summary>
    public async Task Thin(JobRecord record, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        await EraseMaterial(record, cancellation);
        if (record.Video is null && record.Speech is null)
        {
            await EraseRecord(record, cancellation);
            return;
        }

        await store.Change<JobRecord>(JobPaths.Record(record.Id), old => old with { Thinned = at }, cancellation);
    }

    /// <summary>Takes a job out of the index whose record is gone: an erasure broke off at its very end.</summary>
    public Task EraseCard(JobCard card, CancellationToken cancellation) => index.Remove(card, cancellation);

    private async Task EraseMaterial(JobRecord record, CancellationToken cancellation)
    {
        await EraseDrop(record, cancellation);
        await ErasePortrait(record, cancellation);
        await EraseBelow(JobPaths.Folder(record.Id), cancellation, but: JobPaths.Record(record.Id));
    }

    private async Task EraseRecord(JobRecord record, CancellationToken cancellation)
    {
        await store.Blob(JobPaths.Record(record.Id)).DeleteIfExistsAsync(cancellationToken: cancellation);
        await index.Remove(JobCard.Of(record), cancellation);
    }

    // Dropped files that have changed since belong to another job. Which are this job's is written down first: once one is gone, the folder no longer tells.
    private async Task EraseDrop(JobRecord record, CancellationToken cancellation)
    {
        ArtifactPath note = JobPaths.Folder(record.Id).Below("drop.json");
        FrozenDrop now = await folders.Freeze(record.Folder, cancellation);
        if (JobId.ForDrop(now) == record.Id)
        {
            await store.TryCreate(note, now, cancellation);
        }

        if (await store.Read<FrozenDrop>(note, cancellation) is { } dropped)
        {
            await folders.Delete(dropped with { Folder = record.Folder }, cancellation);
        }
    }

    // Jobs with one portrait share what was prepared of it; the last of them takes it along.
    private async Task ErasePortrait(JobRecord record, CancellationToken cancellation)
    {
        if (record.Job is not { PortraitHash.Length: > 0 } job)
        {
            return;
        }

        await foreach (JobCard other in finder.FindAll(new JobQuery { PortraitHash = job.PortraitHash, Hidden = true }, cancellation))
        {
            if (other.Id != job.Id)
            {
                return;
            }
        }

        await EraseBelow(StepDispatcher.PortraitPlace(job).Folder, cancellation);
    }

    private async Task EraseBelow(ArtifactPath folder, CancellationToken cancellation, ArtifactPath? but = null)
    {
        BlobContainerClient container = store.Container(folder.Container);
        await foreach (BlobItem item in container.GetBlobsAsync(prefix: folder.Name + "/", cancellationToken: cancellation))
        {
            if (item.Name != but?.Name)
            {
                await container.DeleteBlobIfExistsAsync(item.Name, cancellationToken: cancellation);
            }
        }
    }
}
