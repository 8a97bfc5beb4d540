using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities;

/// <summary>Starts the orchestration of an accepted job under the job's own id, so that it can only run once at a time.</summary>
public sealed class StartJob(ArtifactStore store)
{
    /// <summary>The name of the orchestration that turns a job into a video.</summary>
    public const string Orchestration = "RenderJob";

    /// <summary>The event that stops a job.</summary>
    public const string Cancel = "Cancel";

    /// <summary>Starts the job; one that runs already is what was wanted.</summary>
    [Function(nameof(StartJob))]
    public async Task Run([ActivityTrigger] Job job, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        await client.ScheduleOnce(Orchestration, job.Id.ToString(), job, cancellation);

        // A job may be cancelled after it is accepted and before it runs: the mark was left then, and nobody was there to hear.
        if (await store.Blob(JobPaths.Cancelled(job.Id)).ExistsAsync(cancellation))
        {
            await client.Wake(job.Id.ToString(), Cancel, "cancelled", cancellation);
        }
    }
}
