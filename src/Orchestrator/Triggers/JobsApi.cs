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

/// <summary>Tells how a job stands, stops it and deletes it on request.</summary>
public sealed class JobsApi(Door door, JobRecords records, ArtifactStore store, RecordOutcome outcomes, JobEraser eraser)
{
    /// <summary>Returns the job's record and, while it runs, how far it has come.</summary>
    [Function("GetJob")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await records.Open(id, cancellation);
        OrchestrationMetadata? instance = record.State == JobState.Accepted ? await client.GetInstanceAsync(id, getInputsAndOutputs: true, cancellation) : null;
        return Results.Json(new JobStatus(record, instance?.ReadCustomStatusAs<RenderProgress>()), PipelineJson.Compact);
    });

    /// <summary>Marks the job as cancelled, for the worker, and tells its orchestration; a job whose orchestration is gone ends here.</summary>
    [Function("CancelJob")]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/jobs/{id}/cancel")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await records.Open(id, cancellation);
        if (record.State == JobState.Accepted)
        {
            await store.Blob(JobPaths.Cancelled(record.Id)).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, cancellation);
            if (await client.GetInstanceAsync(id, getInputsAndOutputs: false, cancellation) is null or { IsCompleted: true })
            {
                await outcomes.Run(new OutcomeOrder(record.Id, JobOutcome.Cancelled), cancellation);
            }
            else
            {
                await client.Wake(id, RenderJob.Cancel, "cancelled", cancellation);
            }
        }

        return Results.Accepted($"/api/jobs/{id}");
    });

    /// <summary>Deletes a job that has ended: its record, what it was made of and everything that was made of it.</summary>
    [Function("DeleteJob")]
    public Task<IResult> Delete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/jobs/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await records.Open(id, cancellation);
        if (record.State == JobState.Accepted)
        {
            throw Problems.StillRunning(record.Id);
        }

        await eraser.Erase(record, cancellation);
        await client.PurgeInstanceAsync(id, cancellation);
        await client.PurgeInstanceAsync($"drop-{id}", cancellation);
        return Results.NoContent();
    });
}
