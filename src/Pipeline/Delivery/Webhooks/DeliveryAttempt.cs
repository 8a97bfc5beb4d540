namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>One line of a message's log. What the receiver wrote is not kept.</summary>
/// <param name="Replay">0 for the first delivery, then how often it was replayed.</param>
/// <param name="Number">The attempt, from 1 in each replay.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Milliseconds">How long the receiver took.</param>
/// <param name="Answer">What came back.</param>
/// <param name="Verdict">What followed.</param>
public sealed record DeliveryAttempt(int Replay, int Number, DateTimeOffset At, long Milliseconds, DeliveryAnswer Answer, DeliveryVerdict Verdict);
