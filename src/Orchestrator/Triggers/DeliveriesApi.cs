using System.Globalization;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Shows the log of webhooks and the dead letters, and sends them once more.</summary>
public sealed class DeliveriesApi(Door door, EndpointBook endpoints, DeliveryBook deliveries)
{
    private const int UsualLimit = 50;

    private const int MostAtOnce = 100;

    /// <summary>Lists an endpoint's messages, the newest first.</summary>
    [Function("ListDeliveries")]
    public Task<IResult> Of(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/webhooks/{id}/deliveries")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        WebhookEndpoint endpoint = EndpointId.TryParse(id, null, out EndpointId named) && await endpoints.Find(named, cancellation) is { } found ? found : throw WebhookProblems.NoSuchEndpoint(id);
        string? cursor = PageCursor.Read(request);
        return Results.Json(await PageCursor.Follow(cursor, () => deliveries.Of(endpoint.Id, cursor, Limit(request), cancellation)), PipelineJson.Compact);
    });

    /// <summary>Lists the messages that were given up.</summary>
    [Function("ListDeadDeliveries")]
    public Task<IResult> Dead(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/deliveries/dead")] HttpRequest request, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        string? cursor = PageCursor.Read(request);
        return Results.Json(await PageCursor.Follow(cursor, () => deliveries.Dead(cursor, Limit(request), cancellation)), PipelineJson.Compact);
    });

    /// <summary>Shows a message and its log.</summary>
    [Function("GetDelivery")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/deliveries/{id}")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
        Results.Json(await Find(id, cancellation), PipelineJson.Compact));

    /// <summary>Delivers a message once more, under the id that it had.</summary>
    [Function("ReplayDelivery")]
    public Task<IResult> Replay(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/deliveries/{id}/replay")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        WebhookDelivery delivery = await Find(id, cancellation);
        if (await endpoints.Find(delivery.Endpoint, cancellation) is not { IsEnabled: true })
        {
            throw WebhookProblems.IsOff;
        }

        WebhookDelivery? replayed = await deliveries.Replay(delivery.Id, cancellation);

        // A replay that broke off after it was written down is begun now; one that is on its way is only found to be.
        await DeliveryDesk.Deliver(client, replayed ?? await Find(id, cancellation), CancellationToken.None);
        return Results.Json(replayed ?? throw WebhookProblems.StillPending, PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
    });

    private static int Limit(HttpRequest request)
    {
        string asked = request.Query["limit"].ToString();
        return asked.Length == 0 ? UsualLimit
            : int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is >= 1 and <= MostAtOnce ? limit
            : throw new InvalidDropException(FailureKind.BadOption, new Sentence($"'limit' may be 1 to {MostAtOnce}.", $"“limit”只能是 1 到 {MostAtOnce}。"));
    }

    private async Task<WebhookDelivery> Find(string id, CancellationToken cancellation) =>
        DeliveryId.TryParse(id, null, out DeliveryId delivery) && await deliveries.Find(delivery, cancellation) is { } found ? found : throw WebhookProblems.NoSuchDelivery(id);
}
