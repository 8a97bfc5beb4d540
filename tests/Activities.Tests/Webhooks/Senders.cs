using System.Security.Cryptography;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlinFunctions.Activities.Tests.Webhooks;

/// <summary>Makes the activities of webhooks, and messages for them.</summary>
internal static class Senders
{
    /// <summary>The activity that sends, by a clock of its own where peers look at the time.</summary>
    public static SendWebhook Sender(Scene scene, SendGate? gate = null, TimeProvider? clock = null) => new(
        scene.Deliveries, scene.Endpoints, new WebhookSender(new OneClient(), Scene.Webhooks, clock ?? scene.Clock), gate ?? new SendGate(Scene.Webhooks), clock ?? scene.Clock, NullLogger<SendWebhook>.Instance);

    public static NotifyWebhooks Notifier(Scene scene) => new(scene.Store, scene.Endpoints, new DeliveryDesk(scene.Deliveries, scene.Clock), scene.Clock);

    /// <summary>Keeps a trial message to an endpoint at an address.</summary>
    public static async Task<DeliveryTurn> Turn(Scene scene, Uri url) => await Turn(scene, await scene.Endpoints.Register(url, [], null, default));

    public static async Task<DeliveryTurn> Turn(Scene scene, WebhookEndpoint endpoint)
    {
        var id = DeliveryId.For(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), WebhookEvent.WebhookTest, endpoint.Id);
        DateTimeOffset now = scene.Clock.GetUtcNow();
        await scene.Deliveries.Keep(new WebhookDelivery(id, endpoint.Id, WebhookEvent.WebhookTest, null, now, DeliveryState.Pending, 0, []), WebhookBody.OfTrial(now), default);
        return new DeliveryTurn(id, Replay: 0, Attempt: 1);
    }
}
