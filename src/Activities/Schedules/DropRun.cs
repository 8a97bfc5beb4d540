using AlinFunctions.Activities.Drops;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Schedules;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities.Schedules;

/// <summary>Makes one run of a schedule: writes down what it drops, drops that, and notes the job. Done again at any point, it is still one job.</summary>
public sealed class DropRun(ArtifactStore store, ScheduleBook book, DropWriter writer, DropFolder folders)
{
    /// <summary>Drops the run's folder, unless it has been dropped.</summary>
    /// <returns>The run's record.</returns>
    [Function(nameof(DropRun))]
    public async Task<RunRecord> Run([ActivityTrigger] ScheduledRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        RunRecord? record = await store.Read<RunRecord>(SchedulePaths.Run(run), cancellation);
        if (record is null)
        {
            await store.TryCreate(SchedulePaths.Run(run), await Plan(run, cancellation), cancellation);
            record = await store.Read<RunRecord>(SchedulePaths.Run(run), cancellation);
        }

        if (record is not { State: RunState.Planned })
        {
            return record!;
        }

        RunRecord dropped = await Drop(record, cancellation);
        return await store.Change<RunRecord>(SchedulePaths.Run(run), old => old.State == RunState.Planned ? dropped : old, cancellation);
    }

    private async Task<RunRecord> Plan(ScheduledRun run, CancellationToken cancellation)
    {
        try
        {
            Schedule? schedule = await book.Read(run.Schedule, cancellation);
            return schedule is null
                ? RunPlanner.Refused(run, new Sentence($"The schedule '{run.Schedule}' was deleted before it ran.", $"计划“{run.Schedule}”在运行之前已被删除。"))
                : RunPlanner.Plan(schedule, run, await book.Rows(schedule, cancellation));
        }
        catch (InvalidDropException refused)
        {
            return RunPlanner.Refused(run, refused.Sentence);
        }
    }

    private async Task<RunRecord> Drop(RunRecord record, CancellationToken cancellation)
    {
        try
        {
            if (record.Plan is { } plan)
            {
                return record with { State = RunState.Dropped, Job = await writer.Write(plan, cancellation), Plan = null };
            }

            await writer.Write(record.Run.Folder, FrozenBatch.JsonName, record.Rows!, cancellation);
            FrozenBatch batch = (await folders.FreezeBatch(record.Run.Folder, cancellation))!;
            return record with { State = RunState.Dropped, Batch = batch.Id, Rows = null };
        }
        catch (InvalidDropException refused)
        {
            return RunPlanner.Refused(record.Run, refused.Sentence);
        }
    }
}
