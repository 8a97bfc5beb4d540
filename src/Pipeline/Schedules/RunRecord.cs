using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>What became of one run: written with what it is going to drop before the first file is, so that whoever goes on after a crash drops the same.</summary>
public sealed record RunRecord
{
    /// <summary>Gets the run.</summary>
    public required ScheduledRun Run { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required RunState State { get; init; }

    /// <summary>Gets the folder that it drops; null where it drops a batch or nothing.</summary>
    public DropPlan? Plan { get; init; }

    /// <summary>Gets the batch.json that it drops; null where it drops one job or nothing.</summary>
    public string? Rows { get; init; }

    /// <summary>Gets the job that its folder makes.</summary>
    public JobId? Job { get; init; }

    /// <summary>Gets the batch that its folder makes.</summary>
    public BatchId? Batch { get; init; }

    /// <summary>Gets why it came to nothing.</summary>
    public Sentence? Problem { get; init; }
}
