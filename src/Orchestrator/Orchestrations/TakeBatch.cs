using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Batches;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Waits until a folder with a batch is quiet, since its rows may name files that are still arriving, then takes it and starts working on it.</summary>
public static class TakeBatch
{
    /// <summary>How long nothing may arrive before a folder counts as complete.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Names the orchestration that takes a batch.</summary>
    public static string IdOf(BatchId batch) => $"take-{batch}";

    /// <summary>Takes one frozen batch; one whose batch file has changed meanwhile is superseded.</summary>
    [Function(nameof(TakeBatch))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, FrozenBatch batch)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(batch);
        await context.CreateTimer(Quiet, CancellationToken.None);
        FrozenBatch? now = await context.FreezeBatch(batch.Folder);
        if (now is null || now.Id != batch.Id)
        {
            return;
        }

        if (now.Canonical != batch.Canonical)
        {
            context.ContinueAsNew(now);
            return;
        }

        if (await context.AcceptBatch(now))
        {
            await context.StartBatch(now.Id);
        }
    }
}
