using AlinFunctions.Pipeline.Delivery.Webhooks;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>What may be said about a webhook endpoint.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Events">What it is told of; none named: everything but progress.</param>
/// <param name="Description">A note for people.</param>
/// <param name="State">Whether it is told anything: enabled or paused.</param>
internal sealed record EndpointOrder(string? Url = null, IReadOnlyList<WebhookEvent>? Events = null, string? Description = null, EndpointState? State = null);
