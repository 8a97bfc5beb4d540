using System.Diagnostics;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Activities;

/// <summary>Makes one attempt at a message, and writes down what came of it.</summary>
public sealed partial class SendWebhook(DeliveryBook deliveries, EndpointBook endpoints, WebhookSender sender, SendGate gate, TimeProvider time, ILogger<SendWebhook> logger)
{
    /// <summary>Makes the attempt; one that was made already is not made again.</summary>
    /// <returns>What follows.</returns>
    [Function(nameof(SendWebhook))]
    public async Task<DeliveryVerdict> Run([ActivityTrigger] DeliveryTurn turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (await deliveries.Find(turn.Delivery, cancellation) is not { } delivery)
        {
            return new DeliveryVerdict(DeliveryState.Dead);
        }

        if (delivery.Logged(turn) is { } made)
        {
            return made.Verdict;
        }

        if (delivery.State != DeliveryState.Pending || delivery.Replay != turn.Replay)
        {
            return new DeliveryVerdict(delivery.State == DeliveryState.Pending ? DeliveryState.Dead : delivery.State);
        }

        if (await endpoints.Find(delivery.Endpoint, cancellation) is not { IsEnabled: true } endpoint)
        {
            return await Conclude(turn, new DeliveryAnswer(null, DeliveryFault.EndpointClosed), time.GetUtcNow(), default, cancellation);
        }

        using IDisposable? place = gate.TryEnter(endpoint.Id);
        return place is null
            ? new DeliveryVerdict(DeliveryState.Pending, DeliverySchedule.BeforeAsking(turn.Delivery, turn.Asked), Sent: false)
            : await Send(turn, endpoint, cancellation);
    }

    private async Task<DeliveryVerdict> Send(DeliveryTurn turn, WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        BinaryData body = await deliveries.Body(turn.Delivery, cancellation);
        IReadOnlyList<WebhookSecret> secrets = await endpoints.Secrets(endpoint, cancellation);
        DateTimeOffset sent = time.GetUtcNow();
        long started = Stopwatch.GetTimestamp();
        DeliveryAnswer answer = await sender.Send(turn.Delivery, endpoint.Url!, body.ToMemory(), secrets, cancellation);
        TimeSpan took = Stopwatch.GetElapsedTime(started);
        await Judge(endpoint, answer, cancellation);
        return await Conclude(turn, answer, sent, took, cancellation);
    }

    // How an endpoint stands is written before the attempt is: whoever runs this again after a crash finds the attempt, and goes no further.
    private async Task Judge(WebhookEndpoint endpoint, DeliveryAnswer answer, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        Func<WebhookEndpoint, WebhookEndpoint> change = answer.IsSuccess ? known => known.Reached() : answer.IsGone ? known => known.Gone(now) : known => known.Missed(now);
        WebhookEndpoint changed = await endpoints.Change(endpoint.Id, change, cancellation);
        if (changed.State is EndpointState.Gone or EndpointState.Failing)
        {
            Log.Disabled(logger, endpoint.Id, changed.State);
        }
    }

    private async Task<DeliveryVerdict> Conclude(DeliveryTurn turn, DeliveryAnswer answer, DateTimeOffset sent, TimeSpan took, CancellationToken cancellation)
    {
        DeliveryVerdict verdict = DeliverySchedule.After(turn.Delivery, turn.Attempt, answer);
        await deliveries.Log(turn.Delivery, new DeliveryAttempt(turn.Replay, turn.Attempt, sent, (long)took.TotalMilliseconds, answer, verdict), cancellation);
        if (verdict.State == DeliveryState.Dead)
        {
            Log.Buried(logger, turn.Delivery, turn.Attempt, answer.Status, answer.Fault);
        }

        return verdict;
    }

    private static partial class Log
    {
        [LoggerMessage(2201, LogLevel.Warning, "Webhook {DeliveryId} was given up after {Attempt} attempts; the last answer was {Status} {Fault}.")]
        public static partial void Buried(ILogger logger, DeliveryId deliveryId, int attempt, int? status, DeliveryFault? fault);

        [LoggerMessage(2202, LogLevel.Warning, "Webhook endpoint {EndpointId} is switched off: {State}.")]
        public static partial void Disabled(ILogger logger, EndpointId endpointId, EndpointState state);
    }
}
