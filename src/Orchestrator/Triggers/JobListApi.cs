using AlinFunctions.Activities.Index;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Lists jobs.</summary>
public sealed class JobListApi(Door door, JobFinder finder, CardMaker cards)
{
    /// <summary>Returns a page of jobs, newest first.</summary>
    [Function("ListJobs")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs")] HttpRequest request, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobQuery query = JobQueryReader.Read(request.Query);
        JobPage page = await PageCursor.Follow(query.Cursor, () => finder.Find(query, cancellation));
        CardBody[] items = await Task.WhenAll(page.Items.Select(card => cards.Make(card, cancellation)));
        return Results.Json(new CardPage(items, page.Next?.ToString()), PipelineJson.Compact);
    });
}
