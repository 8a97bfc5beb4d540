using System.Security.Cryptography;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Starts deliveries: each is an orchestration of its own, which nobody waits for.</summary>
public sealed class DeliveryDesk(DeliveryBook deliveries, TimeProvider time)
{
    /// <summary>The name of the orchestration that delivers a message.</summary>
    public const string Orchestration = "DeliverWebhook";

    /// <summary>Starts delivering a message to an endpoint; whoever asks twice starts it once.</summary>
    public async Task Start(
        DurableTaskClient client, WebhookEndpoint endpoint, string subject, WebhookEvent @event, JobId? job, DateTimeOffset at, byte[] body, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var id = DeliveryId.For(subject, @event, endpoint.Id);
        await Deliver(client, await deliveries.Keep(new WebhookDelivery(id, endpoint.Id, @event, job, at, DeliveryState.Pending, Replay: 0, []), body, cancellation), cancellation);
    }

    /// <summary>Starts a trial of an endpoint.</summary>
    /// <returns>The message.</returns>
    public async Task<WebhookDelivery> Try(DurableTaskClient client, WebhookEndpoint endpoint, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        DateTimeOffset now = time.GetUtcNow();
        var id = DeliveryId.For(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10)), WebhookEvent.WebhookTest, endpoint.Id);
        var delivery = new WebhookDelivery(id, endpoint.Id, WebhookEvent.WebhookTest, Job: null, now, DeliveryState.Pending, Replay: 0, []);
        await Deliver(client, await deliveries.Keep(delivery, WebhookBody.OfTrial(now), cancellation), cancellation);
        return delivery;
    }

    /// <summary>Starts delivering a message that is pending.</summary>
    public static Task Deliver(DurableTaskClient client, WebhookDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery.State == DeliveryState.Pending
            ? client.ScheduleOnce(Orchestration, delivery.Id.Instance(delivery.Replay), new DeliveryTurn(delivery.Id, delivery.Replay, Attempt: 1), cancellation)
            : Task.CompletedTask;
    }
}
