using System.Globalization;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Where webhooks lie in the store.</summary>
public static class WebhookPaths
{
    /// <summary>Gets what the names of all endpoints begin with.</summary>
    public static ArtifactPath Endpoints { get; } = ArtifactPath.In(StoreNames.Webhooks, "endpoints");

    /// <summary>Gets what the names of all dead letters begin with.</summary>
    public static ArtifactPath DeadLetters { get; } = ArtifactPath.In(StoreNames.Webhooks, "dead");

    /// <summary>Gets what the names of all messages begin with.</summary>
    public static ArtifactPath Deliveries { get; } = ArtifactPath.In(StoreNames.Webhooks, "deliveries");

    /// <summary>Gets what the names of all marks begin with.</summary>
    public static ArtifactPath AllMarks { get; } = ArtifactPath.In(StoreNames.Webhooks, "of");

    /// <summary>An endpoint's record.</summary>
    public static ArtifactPath Endpoint(EndpointId endpoint) => Endpoints.Below($"{endpoint}.json");

    /// <summary>A message's record and log.</summary>
    public static ArtifactPath Delivery(DeliveryId delivery) => Deliveries.Below($"{delivery}.json");

    /// <summary>A message's body.</summary>
    public static ArtifactPath Body(DeliveryId delivery) => Deliveries.Below($"{delivery}.body.json");

    /// <summary>What the marks of an endpoint's messages begin with.</summary>
    public static ArtifactPath Marks(EndpointId endpoint) => AllMarks.Below(endpoint.ToString());

    /// <summary>The mark that a message belongs to an endpoint: the newest comes first in a listing.</summary>
    public static ArtifactPath Mark(WebhookDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        long inverted = long.MaxValue - delivery.Created.UtcTicks;
        return Marks(delivery.Endpoint).Below($"{inverted.ToString("d19", CultureInfo.InvariantCulture)}-{delivery.Id}");
    }

    /// <summary>A message that was given up.</summary>
    public static ArtifactPath DeadLetter(DeliveryId delivery) => DeadLetters.Below($"{delivery}.json");
}
