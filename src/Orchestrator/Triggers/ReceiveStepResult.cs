using AlinFunctions.Activities;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Wakes the job that waits for a step.</summary>
public static class ReceiveStepResult
{
    /// <summary>Raises the event of the attempt that ended.</summary>
    [Function(nameof(ReceiveStepResult))]
    public static Task Run([QueueTrigger(StoreNames.Results)] StepDone done, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(done);
        return client.Wake(done.Job.ToString(), done.EventName, done, cancellation);
    }
}
