using AlinFunctions.Activities.Sharing;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Makes share links, lists them, takes them back, and tells who looked.</summary>
public sealed class SharesApi(Door door, JobRecords jobs, ShareBook shares, ShareAudit audit, ShareViews views)
{
    private const int MostLines = 1000;

    /// <summary>Shares what a job has made.</summary>
    [Function("CreateShare")]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/jobs/{id}/shares")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord job = await jobs.Open(id, cancellation);
        ShareOrder order = (await JsonRequest.Read<ShareOrder>(request, cancellation)).Checked();
        ShareRecord share = await shares.Create(job, order, cancellation) ?? throw Problems.NothingMade(job.Id);
        ShareView view = await views.Of(share, request, cancellation);
        request.HttpContext.Response.Headers.Location = view.Url.AbsoluteUri;
        return Results.Json(view, PipelineJson.Compact, statusCode: StatusCodes.Status201Created);
    });

    /// <summary>Lists a job's links, the newest first.</summary>
    [Function("ListShares")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}/shares")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord job = await jobs.Open(id, cancellation);
        var found = new List<ShareView>();
        await foreach (ShareRecord share in shares.Of(job.Id, cancellation))
        {
            found.Add(await views.Of(share, request, cancellation));
        }

        return Results.Json(found.OrderByDescending(view => view.Created), PipelineJson.Compact);
    });

    /// <summary>Takes a link back.</summary>
    [Function("RevokeShare")]
    public Task<IResult> Revoke(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/shares/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        await shares.Revoke((await Share(id, cancellation)).Id, cancellation);
        return Results.NoContent();
    });

    /// <summary>Tells what happened to a link: the last thousand lines of its audit, the newest first.</summary>
    [Function("ReadShareAudit")]
    public Task<IResult> Audit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/shares/{id}/views")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () =>
        Results.Json(await audit.Read(await Share(id, cancellation), MostLines, cancellation), PipelineJson.Compact));

    private async Task<ShareRecord> Share(string id, CancellationToken cancellation) =>
        ShareId.TryParse(id, null, out ShareId share) && await shares.Find(share, cancellation) is { } record ? record : throw ShareProblems.NoSuchShare(id);
}
