namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>One attempt at a message, as the orchestration asks for it.</summary>
/// <param name="Delivery">The message.</param>
/// <param name="Replay">0 for the first delivery, then which replay.</param>
/// <param name="Attempt">The attempt, from 1.</param>
/// <param name="Asked">How often this attempt has asked for a place in vain.</param>
public sealed record DeliveryTurn(DeliveryId Delivery, int Replay, int Attempt, int Asked = 0)
{
    /// <summary>The turn that follows: the next attempt, or the same one where nothing was sent.</summary>
    public DeliveryTurn After(DeliveryVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Sent ? this with { Attempt = Attempt + 1, Asked = 0 } : this with { Asked = Asked + 1 };
    }
}
