namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>What a receiver reads: the envelope of Standard Webhooks 1.0.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Data">To what.</param>
public sealed record WebhookMessage(WebhookEvent Type, DateTimeOffset Timestamp, WebhookNews Data);
