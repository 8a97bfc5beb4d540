using AlinFunctions.Activities.Drops;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Batches;

/// <summary>Brings a batch one step on: sees which jobs have ended, drops the next rows, and publishes the report after the last. A step that is done again does nothing new.</summary>
public sealed class AdvanceBatch(ArtifactStore store, DropWriter writer, DropFolder folders, JobStopper stopper, IOptions<BatchOptions> options, TimeProvider time)
{
    private static readonly Sentence Gone = new("Its job was deleted, or its folder changed, before it ended.", "该任务在完成之前已被删除，或其文件夹已被更改。");

    /// <summary>The name of the orchestration that takes a drop.</summary>
    public const string TakeDrop = "TakeDrop";

    /// <summary>Takes the step.</summary>
    [Function(nameof(AdvanceBatch))]
    public async Task<BatchProgress> Run([ActivityTrigger] BatchId batch, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        BatchRecord record = await store.Read<BatchRecord>(BatchPaths.Record(batch), cancellation) ?? throw new InvalidOperationException($"Batch {batch} has no record.");
        if (record.HasEnded)
        {
            return record.Progress;
        }

        bool cancelled = await store.Blob(BatchPaths.Cancelled(batch)).ExistsAsync(cancellation);
        record = await Keep(batch, await Look(record, cancelled, client, cancellation), cancellation);
        record = await Keep(batch, cancelled ? Cancelled(record) : await DropNext(record, client, cancellation), cancellation);
        if (record.Rows.All(row => row.HasEnded))
        {
            record = await Finish(record, cancellation);
        }

        return record.Progress;
    }

    private static Dictionary<int, BatchRow> Cancelled(BatchRecord record) =>
        record.Rows.Where(row => row.State == RowState.Waiting).ToDictionary(row => row.Number, row => row with { State = RowState.Cancelled });

    private Task<BatchRecord> Keep(BatchId batch, Dictionary<int, BatchRow> changed, CancellationToken cancellation) =>
        store.Change<BatchRecord>(BatchPaths.Record(batch), old => old.With(changed), cancellation);

    private async Task<Dictionary<int, BatchRow>> Look(BatchRecord record, bool cancelled, DurableTaskClient client, CancellationToken cancellation)
    {
        var changed = new Dictionary<int, BatchRow>();
        foreach (BatchRow row in record.Rows.Where(row => row.State == RowState.Running))
        {
            JobId id = row.Job!.Value;
            JobRecord? job = await store.Read<JobRecord>(JobPaths.Record(id), cancellation);
            if (job is null && await HasNobody(id, client, cancellation))
            {
                // The record is made before the drop's taking ends, so now it is there or never will be.
                job = await store.Read<JobRecord>(JobPaths.Record(id), cancellation);
                changed[row.Number] = job is null ? row with { State = RowState.Failed, Error = Gone } : row;
            }

            if (job is not null)
            {
                changed[row.Number] = row.Of(job);
            }

            if (cancelled && !changed.GetValueOrDefault(row.Number, row).HasEnded)
            {
                await stopper.Stop(row.Job.Value, client, cancellation);
            }
        }

        return changed;
    }

    private static async Task<bool> HasNobody(JobId job, DurableTaskClient client, CancellationToken cancellation) =>
        await client.GetInstanceAsync($"drop-{job}", getInputsAndOutputs: false, cancellation) is null or { IsCompleted: true }
        && await client.GetInstanceAsync(job.ToString(), getInputsAndOutputs: false, cancellation) is null or { IsCompleted: true };

    private async Task<Dictionary<int, BatchRow>> DropNext(BatchRecord record, DurableTaskClient client, CancellationToken cancellation)
    {
        var changed = new Dictionary<int, BatchRow>();
        BatchRow[] next = [.. record.Rows.Where(row => row.State == RowState.Waiting).Take(options.Value.Ahead - record.Progress.Running)];
        if (next.Length == 0)
        {
            return changed;
        }

        BatchPlanner planner = await Planner(record, cancellation);
        foreach (BatchRow row in next)
        {
            changed[row.Number] = await Drop(planner, row, client, cancellation);
        }

        return changed;
    }

    private async Task<BatchRow> Drop(BatchPlanner planner, BatchRow row, DurableTaskClient client, CancellationToken cancellation)
    {
        try
        {
            DropPlan plan = planner.Plan(planner.Rows[row.Number - 1]);
            JobId job = await writer.Write(plan, cancellation);

            // The inbox would notice by itself; an event that is lost must not hold up a batch.
            await client.ScheduleOnce(TakeDrop, $"drop-{job}", await folders.Freeze(plan.Folder, cancellation), cancellation);
            return row with { State = RowState.Running, Job = job };
        }
        catch (InvalidDropException refused)
        {
            return row with { State = RowState.Refused, Error = refused.Sentence };
        }
    }

    private async Task<BatchPlanner> Planner(BatchRecord record, CancellationToken cancellation)
    {
        BlobDownloadResult rows = await store.Blob(BatchPaths.Input(record.Id, record.Drop.Batch.Name)).DownloadContentAsync(cancellation);
        ArtifactPath path = BatchPaths.Input(record.Id, FrozenDrop.OptionsName);
        BinaryData? shared = await store.Blob(path).ExistsAsync(cancellation) ? (await store.Blob(path).DownloadContentAsync(cancellation)).Value.Content : null;
        return new BatchPlanner(record.Drop, rows.Content.ToMemory().Span, shared?.ToMemory());
    }

    private async Task<BatchRecord> Finish(BatchRecord record, CancellationToken cancellation)
    {
        ArtifactPath report = BatchPaths.Report(record.Id);
        var headers = new BlobHttpHeaders { ContentType = "text/csv; charset=utf-8" };
        await store.Blob(report).UploadAsync(BinaryData.FromBytes(BatchReport.Write(record.Rows)), new BlobUploadOptions { HttpHeaders = headers }, cancellation);
        return await store.Change<BatchRecord>(
            BatchPaths.Record(record.Id), old => old.HasEnded ? old : old with { State = BatchState.Finished, Report = report, Finished = time.GetUtcNow() }, cancellation);
    }
}
