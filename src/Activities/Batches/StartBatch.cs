using AlinFunctions.Pipeline.Batches;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities.Batches;

/// <summary>Starts the orchestration of an accepted batch under the batch's own id, so that it can only run once at a time.</summary>
public sealed class StartBatch
{
    /// <summary>The name of the orchestration that works on a batch.</summary>
    public const string Orchestration = "RunBatch";

    /// <summary>Names the orchestration of a batch.</summary>
    public static string IdOf(BatchId batch) => $"batch-{batch}";

    /// <summary>Starts the batch; one that runs already is what was wanted.</summary>
    [Function(nameof(StartBatch))]
#pragma warning disable CA1822 // The host makes an instance for every function.
    public Task Run([ActivityTrigger] BatchId batch, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        client.ScheduleOnce(Orchestration, IdOf(batch), batch, cancellation);
#pragma warning restore CA1822
}
