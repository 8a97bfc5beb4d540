using AlinFunctions.Activities.Uploads;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Takes new jobs.</summary>
public sealed class CreateJobsApi(Door door, JobTaker taker, UploadReader reader, FileReferences references, JobRecords records)
{
    /// <summary>Makes a job of what is sent.</summary>
    [Function("CreateJob")]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/jobs")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => Take(request, client, upload => reader.Read(request, upload, forced: null, cancellation), cancellation);

    /// <summary>Makes the first two seconds, small, of what is sent.</summary>
    [Function("CreatePreview")]
    public Task<IResult> Preview(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/preview")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => Take(request, client, upload => reader.Read(request, upload, forced: "preview", cancellation), cancellation);

    /// <summary>Makes a new job of what one was made of that failed or was cancelled.</summary>
    [Function("RetryJob")]
    public Task<IResult> Retry(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/jobs/{id}/retry")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => Take(
            request,
            client,
            async upload =>
            {
                JobRecord record = await records.Open(id, cancellation);
                if (record is { Job: null } or { State: JobState.Accepted or JobState.Succeeded })
                {
                    throw Problems.NothingToRetry(record);
                }

                await references.StageAll(upload, record, cancellation);
            },
            cancellation);

    private Task<IResult> Take(HttpRequest request, DurableTaskClient client, Func<Upload, Task> read, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        var taken = TakenBody.Of(await taker.Take(request, client, read, cancellation));
        request.HttpContext.Response.Headers.Location = taken.Links.Self;
        return Results.Json(taken, PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
    });
}
