using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Tells how a job stands, and stops it on request.</summary>
public sealed class JobsApi(ArtifactStore store)
{
    /// <summary>Returns the job's record and, while it runs, how far it has come.</summary>
    [Function("GetJob")]
    public async Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "jobs/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (!JobId.TryParse(id, null, out JobId job) || await store.Read<JobRecord>(JobPaths.Record(job), cancellation) is not { } record)
        {
            return NoSuchJob(id);
        }

        OrchestrationMetadata? instance = record.State == JobState.Accepted ? await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) : null;
        return Results.Json(new JobStatus(record, instance?.ReadCustomStatusAs<RenderProgress>()), PipelineJson.Compact);
    }

    /// <summary>Marks the job as cancelled, for the worker, and tells its orchestration.</summary>
    [Function("CancelJob")]
    public async Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "jobs/{id}/cancel")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        if (!JobId.TryParse(id, null, out JobId job) || await store.Read<JobRecord>(JobPaths.Record(job), cancellation) is not { } record)
        {
            return NoSuchJob(id);
        }

        if (record.State == JobState.Accepted)
        {
            await store.Blob(JobPaths.Cancelled(job)).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, cancellation);
            await client.Wake(id, RenderJob.Cancel, "cancelled", cancellation);
        }

        return Results.Accepted($"/api/jobs/{id}");
    }

    private static IResult NoSuchJob(string id) => Results.Problem($"There is no job '{id}'. 没有任务“{id}”。", statusCode: StatusCodes.Status404NotFound);
}
