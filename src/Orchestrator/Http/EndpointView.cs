using AlinFunctions.Pipeline.Delivery.Webhooks;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>What the API tells of a webhook endpoint.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Url">Its address; absent for the default endpoint, whose secret signs what jobs send to addresses of their own.</param>
/// <param name="Events">What it is told of; empty: everything but progress.</param>
/// <param name="Description">A note for people.</param>
/// <param name="State">Whether it is told anything.</param>
/// <param name="Created">When it was registered.</param>
/// <param name="Secret">Its secret, told once: when it is made.</param>
/// <param name="PreviousUntil">Until when the secret before signs as well.</param>
/// <param name="FailingSince">Since when nothing has reached it.</param>
internal sealed record EndpointView(
    EndpointId Id, Uri? Url, IReadOnlyList<WebhookEvent> Events, string? Description, EndpointState State, DateTimeOffset Created,
    WebhookSecret? Secret, DateTimeOffset? PreviousUntil, DateTimeOffset? FailingSince)
{
    /// <summary>Shows an endpoint, without its secret.</summary>
    public static EndpointView Of(WebhookEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new EndpointView(
            endpoint.Id, endpoint.Url, endpoint.Events, endpoint.Description, endpoint.State, endpoint.Created, Secret: null, endpoint.PreviousUntil, endpoint.FailingSince);
    }

    /// <summary>Shows an endpoint with its secret, this once.</summary>
    public static EndpointView WithSecret(WebhookEndpoint endpoint) => Of(endpoint) with { Secret = endpoint.Secret };
}
