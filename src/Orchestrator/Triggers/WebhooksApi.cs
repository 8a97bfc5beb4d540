using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Registers webhook endpoints, changes and tries them.</summary>
public sealed class WebhooksApi(Door door, EndpointBook endpoints, DeliveryDesk desk)
{
    private const int LongestDescription = 200;

    /// <summary>Lists the endpoints, the default one included.</summary>
    [Function("ListWebhooks")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/webhooks")] HttpRequest request, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        await endpoints.Find(EndpointId.Default, cancellation);
        return Results.Json((await All(cancellation)).OrderBy(endpoint => endpoint.Created).Select(EndpointView.Of), PipelineJson.Compact);
    });

    /// <summary>Registers an endpoint; its secret is told this once.</summary>
    [Function("CreateWebhook")]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks")] HttpRequest request, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        EndpointOrder order = Checked(await JsonRequest.Read<EndpointOrder>(request, cancellation));
        Uri url = WebhookAddress.Read(order.Url);
        if ((await All(cancellation)).Count(endpoint => endpoint.Secret is not null && endpoint.Url is not null) >= EndpointBook.Most)
        {
            throw WebhookProblems.TooMany;
        }

        WebhookEndpoint made = await endpoints.Register(url, order.Events ?? [], order.Description, cancellation);
        request.HttpContext.Response.Headers.Location = $"/api/webhooks/{made.Id}";
        return Results.Json(EndpointView.WithSecret(made), PipelineJson.Compact, statusCode: StatusCodes.Status201Created);
    });

    /// <summary>Shows an endpoint.</summary>
    [Function("GetWebhook")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/webhooks/{id}")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
        Results.Json(EndpointView.Of(await Find(id, cancellation)), PipelineJson.Compact));

    /// <summary>Changes what is named of an endpoint; enabling it forgets how it failed.</summary>
    [Function("ChangeWebhook")]
    public Task<IResult> Change(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/webhooks/{id}")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        WebhookEndpoint endpoint = await Find(id, cancellation);
        EndpointOrder order = Checked(await JsonRequest.Read<EndpointOrder>(request, cancellation));
        Uri? url = order.Url is null ? null : WebhookAddress.Read(order.Url);
        if (endpoint.Url is null || (url is not null && endpoint.Secret is null))
        {
            throw WebhookProblems.HasNoAddress;
        }

        if (url is not null)
        {
            endpoints.CheckAddress(url);
        }

        WebhookEndpoint changed = await endpoints.Change(endpoint.Id, known => Changed(known, order, url), cancellation);
        return Results.Json(EndpointView.Of(changed), PipelineJson.Compact);
    });

    /// <summary>Removes an endpoint; what is on its way to it is given up.</summary>
    [Function("RemoveWebhook")]
    public Task<IResult> Remove(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/webhooks/{id}")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        WebhookEndpoint endpoint = await Find(id, cancellation);
        await endpoints.Remove(endpoint.Url is null ? throw WebhookProblems.HasNoAddress : endpoint.Id, cancellation);
        return Results.NoContent();
    });

    /// <summary>Gives an endpoint a new secret, told this once; the old one signs as well for a day.</summary>
    [Function("RotateWebhook")]
    public Task<IResult> Rotate(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks/{id}/rotate")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        WebhookEndpoint endpoint = await Find(id, cancellation);
        return Results.Json(EndpointView.WithSecret(await endpoints.Rotate(endpoint.Secret is null ? throw WebhookProblems.HasNoSecret : endpoint.Id, cancellation)), PipelineJson.Compact);
    });

    /// <summary>Sends an endpoint a message that says nothing, to see whether it hears.</summary>
    [Function("TryWebhook")]
    public Task<IResult> Try(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/webhooks/{id}/test")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        WebhookEndpoint endpoint = await Find(id, cancellation);
        if (!endpoint.IsEnabled)
        {
            throw endpoint.Url is null ? WebhookProblems.HasNoAddress : WebhookProblems.IsOff;
        }

        WebhookDelivery delivery = await desk.Try(client, endpoint, cancellation);
        return Results.Json(delivery, PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
    });

    private static WebhookEndpoint Changed(WebhookEndpoint known, EndpointOrder order, Uri? url) => known with
    {
        Url = url ?? known.Url,
        Events = order.Events ?? known.Events,
        Description = order.Description ?? known.Description,
        State = order.State ?? known.State,
        FailingSince = order.State == EndpointState.Enabled ? null : known.FailingSince,
    };

    private static EndpointOrder Checked(EndpointOrder order)
    {
        if (order.Description?.Length > LongestDescription)
        {
            throw Refuse($"'description' has {order.Description.Length} characters; it may have {LongestDescription}.", $"“description”有 {order.Description.Length} 个字符，最多 {LongestDescription} 个。");
        }

        return order.State is null or EndpointState.Enabled or EndpointState.Paused
            ? order
            : throw Refuse("'state' may be set to 'enabled' or 'paused'.", "“state”只能设为“enabled”或“paused”。");
    }

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadOption, new Sentence(english, chinese));

    private async Task<List<WebhookEndpoint>> All(CancellationToken cancellation)
    {
        var all = new List<WebhookEndpoint>();
        await foreach (WebhookEndpoint endpoint in endpoints.All(cancellation))
        {
            all.Add(endpoint);
        }

        return all;
    }

    private async Task<WebhookEndpoint> Find(string id, CancellationToken cancellation) =>
        EndpointId.TryParse(id, null, out EndpointId endpoint) && await endpoints.Find(endpoint, cancellation) is { } found ? found : throw WebhookProblems.NoSuchEndpoint(id);
}
