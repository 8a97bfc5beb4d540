using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Waits until a dropped folder is quiet, then takes it and starts its job.</summary>
public static class TakeDrop
{
    /// <summary>How long nothing may arrive before a folder counts as complete.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Takes one frozen drop. Whatever arrives meanwhile freezes a drop of its own, and this one is superseded. A preview's options come last: they are waited for, and nothing after them.</summary>
    [Function(nameof(TakeDrop))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, FrozenDrop drop)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(drop);
        if (!drop.Whole && !drop.IsPreview)
        {
            await context.CreateTimer(Quiet, CancellationToken.None);
        }

        if (await context.AcceptDrop(drop) is { } job)
        {
            await context.StartJob(job);
            await context.NotifyWebhooks(new JobNews(job.Id, JobMoment.Accepted));
            return;
        }

        // Refused, or ended before: its record says which, and whoever was told already is not told again.
        await context.NotifyWebhooks(new JobNews(JobId.ForDrop(drop), JobMoment.Ended));
    }
}
