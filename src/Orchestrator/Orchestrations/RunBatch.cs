using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Batches;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Makes a job of every row of a batch, some at a time, until the last has ended and the report is published.</summary>
public static class RunBatch
{
    // A thousand rows may take days: the history is begun anew before it grows long.
    private const int StepsAHistory = 100;

    /// <summary>Works on the batch.</summary>
    [Function(nameof(RunBatch))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, BatchId batch)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int step = 0; step < StepsAHistory; step++)
        {
            BatchProgress progress = await context.AdvanceBatch(batch);
            context.SetCustomStatus(progress);
            if (progress.IsFinished)
            {
                return;
            }

            await context.CreateTimer(Patience.BetweenLooksAtRows, CancellationToken.None);
        }

        context.ContinueAsNew(batch);
    }
}
