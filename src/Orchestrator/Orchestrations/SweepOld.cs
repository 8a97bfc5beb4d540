using AlinFunctions.Orchestrator.Calls;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Deletes what has been kept for as long as it was to be, some at a time, until nothing is left that is due.</summary>
public static class SweepOld
{
    private const int StepsAHistory = 100;

    /// <summary>Deletes what is due.</summary>
    [Function(nameof(SweepOld))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, string? day)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int step = 0; step < StepsAHistory; step++)
        {
            if (await context.SweepJobs(day))
            {
                return;
            }
        }

        context.ContinueAsNew(day);
    }
}
