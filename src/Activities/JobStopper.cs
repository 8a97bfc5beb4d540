using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities;

/// <summary>Stops jobs.</summary>
public sealed class JobStopper(ArtifactStore store)
{
    /// <summary>Marks a job as cancelled, for the worker and for whoever takes it up later, and tells its orchestration.</summary>
    public async Task Stop(JobId job, DurableTaskClient client, CancellationToken cancellation)
    {
        await store.Blob(JobPaths.Cancelled(job)).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, cancellation);
        await client.Wake(job.ToString(), StartJob.Cancel, "cancelled", cancellation);
    }
}
