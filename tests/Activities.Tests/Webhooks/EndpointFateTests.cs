using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Activities.Tests.Webhooks;

/// <summary>What becomes of endpoints that never hear, and of what they were to be told.</summary>
public sealed class EndpointFateTests(Emulator emulator)
{
    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer(StatusCodes.Status410Gone);
        WebhookEndpoint endpoint = await scene.Endpoints.Register(receiver.Url, [], null, default);
        DeliveryTurn first = await Senders.Turn(scene, endpoint);
        DeliveryTurn second = await Senders.Turn(scene, endpoint);
        SendWebhook activity = Senders.Sender(scene);

        (await activity.Run(first, default)).State.ShouldBe(DeliveryState.Dead);
        (await activity.Run(second, default)).State.ShouldBe(DeliveryState.Dead);

        receiver.Received.Count.ShouldBe(1);
        (await scene.Endpoints.Find(endpoint.Id, default))!.State.ShouldBe(EndpointState.Gone);
        (await scene.Deliveries.Find(second.Delivery, default))!.Attempts[0].Answer.Fault.ShouldBe(DeliveryFault.EndpointClosed);
        DeliveryPage dead = await scene.Deliveries.Dead(null, 10, default);
        dead.Items.Select(letter => letter.Id).ShouldBe([first.Delivery, second.Delivery], ignoreOrder: true);
    }

    [Fact]
    public async Task A_receiver_that_fails_for_five_days_is_switched_off_and_one_success_forgives()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        WebhookEndpoint endpoint = await scene.Endpoints.Register(receiver.Url, [], null, default);
        receiver.Answer(500);
        await At(0);
        receiver.Answer(200);
        await At(3);
        receiver.Answer(500);
        await At(4);
        await At(8);
        (await scene.Endpoints.Find(endpoint.Id, default))!.State.ShouldBe(EndpointState.Enabled);

        await At(9.1);

        (await scene.Endpoints.Find(endpoint.Id, default))!.State.ShouldBe(EndpointState.Failing);

        async Task At(double days) => await Senders.Sender(scene, clock: new SetClock(scene.Clock.GetUtcNow().AddDays(days))).Run(await Senders.Turn(scene, endpoint), default);
    }

    [Fact]
    public async Task The_tenth_failure_buries_the_message_and_a_replay_digs_it_out()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer(500);
        DeliveryTurn turn = await Senders.Turn(scene, receiver.Url);
        SendWebhook activity = Senders.Sender(scene);
        DeliveryVerdict verdict = await activity.Run(turn, default);
        while (verdict.Wait is not null)
        {
            (await scene.Deliveries.Replay(turn.Delivery, default)).ShouldBeNull();
            turn = turn.After(verdict);
            verdict = await activity.Run(turn, default);
        }

        receiver.Received.Count.ShouldBe(10);
        (await scene.Deliveries.Dead(null, 10, default)).Items.ShouldHaveSingleItem().Attempts.Count.ShouldBe(10);
        receiver.Answer(200);
        WebhookDelivery replayed = (await scene.Deliveries.Replay(turn.Delivery, default)).ShouldNotBeNull();
        (await activity.Run(new DeliveryTurn(replayed.Id, replayed.Replay, 1), default)).State.ShouldBe(DeliveryState.Delivered);

        receiver.Received.Select(message => message.Headers["webhook-id"]).Distinct().ShouldHaveSingleItem();
        (await scene.Deliveries.Dead(null, 10, default)).Items.ShouldBeEmpty();
        (await scene.Deliveries.Find(turn.Delivery, default))!.Attempts.Count.ShouldBe(11);
    }

    [Fact]
    public async Task What_was_deleted_is_not_sent()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        WebhookEndpoint endpoint = await scene.Endpoints.Register(receiver.Url, [], null, default);
        DeliveryTurn turn = await Senders.Turn(scene, endpoint);
        await scene.Endpoints.Remove(endpoint.Id, default);

        (await Senders.Sender(scene).Run(turn, default)).State.ShouldBe(DeliveryState.Dead);
        (await Senders.Sender(scene).Run(turn with { Delivery = DeliveryId.For("x", WebhookEvent.JobFailed, endpoint.Id) }, default)).State.ShouldBe(DeliveryState.Dead);

        receiver.Received.ShouldBeEmpty();
    }
}
