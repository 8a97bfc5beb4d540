using AlinFunctions.Pipeline.Jobs;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>Turns a failed activity into the failure that a job's record holds.</summary>
internal static class TaskFailures
{
    /// <summary>The failure of a job whose activity failed through all its retries.</summary>
    public static JobFailure AsJobFailure(this TaskFailedException failed) => Of(failed.TaskName);

    /// <summary>The failure of a job at a stage of ours, with nothing that a user could change.</summary>
    public static JobFailure Of(string stage) => new(
        FailureKind.Internal,
        stage,
        null,
        new Sentence($"Something of ours failed in {stage}; the job can be tried again.", $"我们的步骤 {stage} 出错，可以重试该任务。"));
}
