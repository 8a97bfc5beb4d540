using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Tells how a job stands, and stops it on request.</summary>
public sealed class JobsApi(Door door, ArtifactStore store)
{
    /// <summary>Returns the job's record and, while it runs, how far it has come.</summary>
    [Function("GetJob")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await Record(id, cancellation);
        OrchestrationMetadata? instance = record.State == JobState.Accepted ? await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) : null;
        return Results.Json(new JobStatus(record, instance?.ReadCustomStatusAs<RenderProgress>()), PipelineJson.Compact);
    });

    /// <summary>Marks the job as cancelled, for the worker, and tells its orchestration.</summary>
    [Function("CancelJob")]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/jobs/{id}/cancel")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await Record(id, cancellation);
        if (record.State == JobState.Accepted)
        {
            await store.Blob(JobPaths.Cancelled(record.Id)).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, cancellation);
            await client.Wake(id, RenderJob.Cancel, "cancelled", cancellation);
        }

        return Results.Accepted($"/api/jobs/{id}");
    });

    private async Task<JobRecord> Record(string id, CancellationToken cancellation) =>
        JobId.TryParse(id, null, out JobId job) && await store.Read<JobRecord>(JobPaths.Record(job), cancellation) is { } record ? record : throw Problems.NoSuchJob(id);
}
