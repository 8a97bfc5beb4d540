using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Index;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Batches;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Takes, shows and stops batches.</summary>
public sealed class BatchesApi(Door door, BatchBook book)
{
    /// <summary>Takes a batch: a form with the rows and the files that they name. Its folder in the inbox is a batch like any other.</summary>
    [Function("CreateBatch")]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/batches")] HttpRequest request,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        IFormCollection form = await PlanBodies.Form(request, BodyLimit.WithFiles, cancellation);
        BatchId batch = await book.Drop(BatchFiles.FolderOf(form.Files), BatchFiles.Of(form.Files), cancellation);
        return Results.Json(new { id = batch }, PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
    });

    /// <summary>Returns a page of batches, newest first.</summary>
    [Function("ListBatches")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches")] HttpRequest request,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobQuery page = JobQueryReader.ReadPage(request.Query);
        BatchPage found = await PageCursor.Follow(page.Cursor, () => book.List(page.Limit, page.Cursor, cancellation));
        return Results.Json(new { found.Items, Next = found.Next?.ToString() }, PipelineJson.Compact);
    });

    /// <summary>Shows a batch, row by row.</summary>
    [Function("GetBatch")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () => Results.Json(await Open(id, cancellation), PipelineJson.Compact));

    /// <summary>Returns the report as it stands: that of a batch that runs says so of its rows.</summary>
    [Function("GetBatchReport")]
    public Task<IResult> Report(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/batches/{id}/report.csv")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        BatchRecord record = await Open(id, cancellation);
        return Results.Bytes(BatchReport.Write(record.Rows), "text/csv; charset=utf-8", $"{record.Drop.Folder}.csv");
    });

    /// <summary>Stops a batch.</summary>
    [Function("CancelBatch")]
    public Task<IResult> Cancel(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/batches/{id}/cancel")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        BatchRecord record = await Open(id, cancellation);
        await (record.HasEnded ? Task.CompletedTask : book.Stop(record.Id, cancellation));
        return Results.Accepted($"/api/batches/{id}");
    });

    private async Task<BatchRecord> Open(string id, CancellationToken cancellation) =>
        BatchId.TryParse(id, null, out BatchId batch) && await book.Find(batch, cancellation) is { } record ? record : throw PlanProblems.NoSuchBatch(id);
}
