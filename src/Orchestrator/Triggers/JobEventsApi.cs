using AlinFunctions.Orchestrator.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Lets people watch a job being made.</summary>
public sealed class JobEventsApi(Door door, JobRecords records, CardMaker cards)
{
    /// <summary>Streams the job's progress as it changes, and its end.</summary>
    [Function("WatchJob")]
    public Task<IResult> Watch(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}/events")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () => new JobEvents(await records.Open(id, cancellation), records, cards, client));
}
