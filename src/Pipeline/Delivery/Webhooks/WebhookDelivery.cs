using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>One message to one endpoint, and its log. Its body lies beside it, the same bytes at every attempt.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Endpoint">Who is told.</param>
/// <param name="Event">What happened.</param>
/// <param name="Job">To which job; null for a trial.</param>
/// <param name="Created">When it happened.</param>
/// <param name="State">How it stands.</param>
/// <param name="Replay">How often it was replayed.</param>
/// <param name="Attempts">Its log.</param>
public sealed record WebhookDelivery(
    DeliveryId Id,
    EndpointId Endpoint,
    WebhookEvent Event,
    JobId? Job,
    DateTimeOffset Created,
    DeliveryState State,
    int Replay,
    IReadOnlyList<DeliveryAttempt> Attempts)
{
    /// <summary>The logged attempt of a number, if it was made: whoever runs again after a crash does not send again.</summary>
    public DeliveryAttempt? Logged(DeliveryTurn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return Attempts.FirstOrDefault(attempt => attempt.Replay == turn.Replay && attempt.Number == turn.Attempt);
    }

    /// <summary>The message with one more line in its log; a line that is there already changes nothing.</summary>
    public WebhookDelivery With(DeliveryAttempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Logged(new DeliveryTurn(Id, attempt.Replay, attempt.Number)) is not null || attempt.Replay != Replay
            ? this
            : this with { State = attempt.Verdict.State, Attempts = [.. Attempts, attempt] };
    }

    /// <summary>The message, to be delivered once more from the first attempt on.</summary>
    public WebhookDelivery Replayed() => this with { State = DeliveryState.Pending, Replay = Replay + 1 };
}
