using AlinFunctions.Pipeline.Jobs;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>Turns a failed activity into the failure that a job's record holds.</summary>
internal static class TaskFailures
{
    /// <summary>The failure of a job whose activity failed through all its retries: ours, with nothing a user could change.</summary>
    public static JobFailure AsJobFailure(this TaskFailedException failed) => new(
        FailureKind.Internal,
        failed.TaskName,
        null,
        new Sentence($"Something of ours failed in {failed.TaskName}; the job can be tried again.", $"我们的步骤 {failed.TaskName} 出错，可以重试该任务。"));
}
