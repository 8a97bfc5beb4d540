using System.Net;
using System.Net.Sockets;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests.Webhooks;

/// <summary>Messages sent to a real receiver that answers well, badly, late, elsewhere or not at all.</summary>
public sealed class SendWebhookTests(Emulator emulator)
{
    [Fact]
    public async Task A_foreign_peer_verifies_what_it_receives_and_refuses_what_was_changed()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        WebhookEndpoint endpoint = await scene.Endpoints.Register(receiver.Url, [], null, default);

        DeliveryVerdict verdict = await Senders.Sender(scene, clock: TimeProvider.System).Run(await Senders.Turn(scene, endpoint), default);

        verdict.State.ShouldBe(DeliveryState.Delivered);
        ReceivedMessage message = receiver.Received.ShouldHaveSingleItem();
        string secret = endpoint.Secret!.ToString();
        (await Peer.Verify(secret, message.Headers, message.Body)).ShouldBe("verified webhook.test");
        (await Peer.Verify(secret, message.Headers, [.. message.Body, (byte)' '])).ShouldBe("No matching signature found");
        (await Peer.Verify(secret, new Dictionary<string, string>(message.Headers, StringComparer.Ordinal) { ["webhook-id"] = "msg_other" }, message.Body)).ShouldBe("No matching signature found");
        (await Peer.Verify(WebhookSecret.From(new byte[32]).ToString(), message.Headers, message.Body)).ShouldBe("No matching signature found");
        message.Headers["content-type"].ShouldBe("application/json");
    }

    [Fact]
    public async Task A_message_taken_up_again_after_ten_minutes_is_refused_by_the_peer()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        WebhookEndpoint endpoint = await scene.Endpoints.Register(receiver.Url, [], null, default);

        await Senders.Sender(scene, clock: new SetClock(TimeProvider.System.GetUtcNow().AddMinutes(-10))).Run(await Senders.Turn(scene, endpoint), default);

        ReceivedMessage message = receiver.Received.ShouldHaveSingleItem();
        (await Peer.Verify(endpoint.Secret!.ToString(), message.Headers, message.Body)).ShouldBe("Message timestamp too old");
    }

    [Fact]
    public async Task While_a_secret_is_rotated_the_peer_verifies_with_either()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        WebhookEndpoint before = await scene.Endpoints.Register(receiver.Url, [], null, default);
        WebhookEndpoint after = await scene.Endpoints.Rotate(before.Id, default);

        await Senders.Sender(scene, clock: TimeProvider.System).Run(await Senders.Turn(scene, after), default);

        // The endpoint's book goes by the scene's clock, by which the old secret still holds.
        ReceivedMessage message = receiver.Received.ShouldHaveSingleItem();
        (await Peer.Verify(before.Secret!.ToString(), message.Headers, message.Body)).ShouldBe("verified webhook.test");
        (await Peer.Verify(after.Secret!.ToString(), message.Headers, message.Body)).ShouldBe("verified webhook.test");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(304)]
    public async Task A_receiver_that_fails_is_tried_again_under_the_same_id_with_the_same_body(int status)
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer(status);
        DeliveryTurn turn = await Senders.Turn(scene, receiver.Url);
        SendWebhook activity = Senders.Sender(scene);

        DeliveryVerdict verdict = await activity.Run(turn, default);
        receiver.Answer(200);
        DeliveryVerdict second = await activity.Run(turn.After(verdict), default);

        verdict.State.ShouldBe(DeliveryState.Pending);
        verdict.Wait!.Value.TotalSeconds.ShouldBeInRange(4.5, 5.5);
        second.State.ShouldBe(DeliveryState.Delivered);
        ReceivedMessage[] received = [.. receiver.Received];
        received.Select(message => message.Headers["webhook-id"]).Distinct().ShouldBe([turn.Delivery.MessageId]);
        received[1].Body.ShouldBe(received[0].Body);
        WebhookDelivery log = (await scene.Deliveries.Find(turn.Delivery, default))!;
        log.Attempts.Select(attempt => attempt.Answer.Status).ShouldBe([status, 200]);
        log.State.ShouldBe(DeliveryState.Delivered);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_receiver_that_leads_elsewhere_is_not_followed(int status)
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer(status, ("Location", "/elsewhere"));

        DeliveryVerdict verdict = await Senders.Sender(scene).Run(await Senders.Turn(scene, receiver.Url), default);

        verdict.State.ShouldBe(DeliveryState.Pending);
        receiver.Received.ShouldHaveSingleItem().Path.ShouldBe("/hook");
    }

    [Fact]
    public async Task A_receiver_that_asks_to_be_left_alone_is()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer(StatusCodes.Status429TooManyRequests, ("Retry-After", "420"));

        DeliveryVerdict verdict = await Senders.Sender(scene).Run(await Senders.Turn(scene, receiver.Url), default);

        verdict.Wait.ShouldBe(TimeSpan.FromSeconds(420));
    }

    [Fact]
    public async Task A_receiver_that_stalls_costs_no_more_than_its_time()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Act = (context, _) => Task.Delay(TimeSpan.FromMinutes(1), TimeProvider.System, context.RequestAborted);

        DeliveryTurn turn = await Senders.Turn(scene, receiver.Url);
        await Senders.Sender(scene).Run(turn, default);

        DeliveryAttempt attempt = (await scene.Deliveries.Find(turn.Delivery, default))!.Attempts.ShouldHaveSingleItem();
        attempt.Answer.ShouldBe(new DeliveryAnswer(null, DeliveryFault.Timeout));
        attempt.Milliseconds.ShouldBeGreaterThanOrEqualTo(900);
    }

    [Fact]
    public async Task A_receiver_that_talks_without_end_is_not_listened_to()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Act = async (context, _) =>
        {
            byte[] talk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(talk, context.RequestAborted);
            }
        };

        (await Senders.Sender(scene).Run(await Senders.Turn(scene, receiver.Url), default)).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task A_receiver_that_drops_the_connection_or_is_not_there_is_unreachable()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Act = (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        int free = FreePort();

        foreach (Uri url in new[] { receiver.Url, new Uri($"http://127.0.0.1:{free}/"), new Uri("https://nowhere.invalid/") })
        {
            DeliveryTurn turn = await Senders.Turn(scene, url);
            (await Senders.Sender(scene).Run(turn, default)).State.ShouldBe(DeliveryState.Pending);
            (await scene.Deliveries.Find(turn.Delivery, default))!.Attempts[0].Answer.ShouldBe(new DeliveryAnswer(null, DeliveryFault.Unreachable));
        }
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("https://192.168.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[fd00::1]/")]
    public async Task An_address_inside_is_refused_at_the_connection_even_if_it_came_past_the_door(string url)
    {
        Scene scene = await Scene.Open(emulator);
        WebhookEndpoint endpoint = await scene.Endpoints.Register(new Uri("https://example.org/"), [], null, default);
        await scene.Endpoints.Change(endpoint.Id, known => known with { Url = new Uri(url) }, default);
        DeliveryTurn turn = await Senders.Turn(scene, endpoint);

        await Senders.Sender(scene).Run(turn, default);

        (await scene.Deliveries.Find(turn.Delivery, default))!.Attempts[0].Answer.ShouldBe(new DeliveryAnswer(null, DeliveryFault.AddressRefused));
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_refused_where_that_is_not_allowed()
    {
        await using Receiver receiver = await Receiver.Start();
        using SocketsHttpHandler handler = WebhookHttp.Handler(new GuardedConnection(Options.Create(new WebhookOptions())));
        using var client = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://localhost:{receiver.Url.Port}/hook");

        HttpRequestException refused = await Should.ThrowAsync<HttpRequestException>(() => client.SendAsync(request, TestContext.Current.CancellationToken));

        refused.InnerException.ShouldBeOfType<AddressRefusedException>();
        receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_attempt_that_was_made_before_a_crash_is_not_made_again()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        receiver.Answer(503);
        DeliveryTurn turn = await Senders.Turn(scene, receiver.Url);

        DeliveryVerdict before = await Senders.Sender(scene).Run(turn, default);
        DeliveryVerdict after = await Senders.Sender(scene).Run(turn, default);

        after.ShouldBe(before);
        receiver.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_finds_no_place_comes_back_and_leaves_places_to_others()
    {
        Scene scene = await Scene.Open(emulator);
        await using Receiver receiver = await Receiver.Start();
        WebhookEndpoint slow = await scene.Endpoints.Register(receiver.Url, [], null, default);
        DeliveryTurn waiting = await Senders.Turn(scene, slow);
        DeliveryTurn other = await Senders.Turn(scene, receiver.Url);
        var gate = new SendGate(Scene.Webhooks);
        SendWebhook activity = Senders.Sender(scene, gate);
        using IDisposable? one = gate.TryEnter(slow.Id);
        using (IDisposable? two = gate.TryEnter(slow.Id))
        {
            DeliveryVerdict full = await activity.Run(waiting, default);

            full.ShouldBe(new DeliveryVerdict(DeliveryState.Pending, DeliverySchedule.BeforeAsking(waiting.Delivery, 0), Sent: false));
            (await activity.Run(other, default)).State.ShouldBe(DeliveryState.Delivered);
            (await scene.Deliveries.Find(waiting.Delivery, default))!.Attempts.ShouldBeEmpty();
        }

        (await activity.Run(waiting, default)).State.ShouldBe(DeliveryState.Delivered);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
