namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>What follows from an attempt.</summary>
/// <param name="State">How it stands now.</param>
/// <param name="Wait">How long until the next attempt, while it is pending.</param>
/// <param name="Sent">Whether anything was sent: not when all places were taken, and then the attempt does not count.</param>
public sealed record DeliveryVerdict(DeliveryState State, TimeSpan? Wait = null, bool Sent = true);
