using System.Collections.Concurrent;
using System.Text.Json;
using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>Deliveries over days, on the real engine and a clock that runs half a million times as fast.</summary>
public sealed class DeliverWebhookTests
{
    private static readonly DeliveryId Delivery = DeliveryId.For("job", WebhookEvent.JobSucceeded, EndpointId.Default);

    private readonly ConcurrentQueue<(DeliveryTurn Turn, DateTimeOffset At)> _sent = new();
    private readonly FastClock _clock = new(speed: 500_000);

    [Fact]
    public void It_is_what_a_notification_starts() => nameof(DeliverWebhook).ShouldBe(Activities.Webhooks.DeliveryDesk.Orchestration);

    [Fact]
    public async Task A_message_that_arrives_is_sent_once()
    {
        (DeliveryState state, _) = await Deliver(turn => new DeliveryVerdict(DeliveryState.Delivered));

        state.ShouldBe(DeliveryState.Delivered);
        _sent.ShouldHaveSingleItem().Turn.ShouldBe(new DeliveryTurn(Delivery, 0, 1));
    }

    [Fact]
    public async Task A_receiver_that_stays_down_is_tried_ten_times_over_three_days()
    {
        (DeliveryState state, int events) = await Deliver(turn => DeliverySchedule.After(turn.Delivery, turn.Attempt, new DeliveryAnswer(500)));

        state.ShouldBe(DeliveryState.Dead);
        _sent.Select(sent => sent.Turn.Attempt).ShouldBe(Enumerable.Range(1, 10));
        (_sent.Last().At - _sent.First().At).TotalHours.ShouldBeInRange(75.6 * 0.9, 75.6 * 1.1 + 12);

        // Only the last attempt is in the history, however long it took to get there.
        events.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task A_message_that_finds_no_place_asks_again_and_loses_no_attempt()
    {
        await Deliver(turn => turn.Asked < 5
            ? new DeliveryVerdict(DeliveryState.Pending, DeliverySchedule.BeforeAsking(turn.Delivery, turn.Asked), Sent: false)
            : DeliverySchedule.After(turn.Delivery, turn.Attempt, new DeliveryAnswer(turn.Attempt < 3 ? 500 : 200)));

        _sent.Select(sent => (sent.Turn.Attempt, sent.Turn.Asked)).ShouldBe(
            from attempt in Enumerable.Range(1, 3) from asked in Enumerable.Range(0, 6) select (attempt, asked));
    }

    [Fact]
    public async Task A_store_that_is_down_for_hours_costs_no_message()
    {
        int failures = 0;
        (DeliveryState state, _) = await Deliver(turn => Interlocked.Increment(ref failures) <= 15 ? throw new IOException("The store is down.") : new DeliveryVerdict(DeliveryState.Delivered));

        state.ShouldBe(DeliveryState.Delivered);
    }

    private async Task<(DeliveryState State, int Events)> Deliver(Func<DeliveryTurn, DeliveryVerdict> send)
    {
        DurableCatalog catalog = Stage.Orchestrations().AddActivity(nameof(Activities.SendWebhook), (_, json, _) =>
        {
            DeliveryTurn turn = JsonDataConverter.Default.Deserialize<DeliveryTurn>(json)!;
            _sent.Enqueue((turn, _clock.GetUtcNow()));
            return Task.FromResult<string?>(JsonDataConverter.Default.Serialize(send(turn)));
        });
        await using Stage stage = await Stage.Open(catalog, _clock);
        string id = Delivery.Instance(0);
        await stage.Client.ScheduleNewOrchestrationInstanceAsync(nameof(DeliverWebhook), new DeliveryTurn(Delivery, 0, 1), new StartOrchestrationOptions(id));
        OrchestrationMetadata ended = await stage.Ended(id);
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, ended.FailureDetails?.ErrorMessage);
        return (ended.ReadOutputAs<DeliveryState>(), JsonElement.Parse(stage.Engine.ReadHistory(id).ToJson()).GetProperty("Events").GetArrayLength());
    }
}
