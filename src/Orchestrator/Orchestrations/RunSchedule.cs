using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Schedules;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Makes one run of a schedule: its folder is dropped into the inbox, and is a drop like any other from there on.</summary>
public static class RunSchedule
{
    /// <summary>Names the orchestration of a run.</summary>
    public static string IdOf(ScheduledRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"schedule-{run.Folder}";
    }

    /// <summary>Drops the run.</summary>
    [Function(nameof(RunSchedule))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, ScheduledRun run)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.DropRun(run);
    }
}
