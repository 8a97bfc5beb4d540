using AlinFunctions.Pipeline.Jobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities;

/// <summary>Starts the orchestration of an accepted job under the job's own id, so that it can only run once at a time.</summary>
public sealed class StartJob
{
    /// <summary>The name of the orchestration that turns a job into a video.</summary>
    public const string Orchestration = "RenderJob";

    /// <summary>Starts the job; one that runs already is what was wanted.</summary>
    [Function(nameof(StartJob))]
    public Task Run([ActivityTrigger] Job job, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        return client.ScheduleOnce(Orchestration, job.Id.ToString(), job, cancellation);
    }
}
