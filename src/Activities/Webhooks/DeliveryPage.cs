using AlinFunctions.Pipeline.Delivery.Webhooks;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Some of a list of messages.</summary>
/// <param name="Items">The messages.</param>
/// <param name="Next">Asks for those that follow; null at the end.</param>
public sealed record DeliveryPage(IReadOnlyList<WebhookDelivery> Items, string? Next);
