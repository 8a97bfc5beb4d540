using AlinFunctions.Pipeline.Delivery.Webhooks;

namespace AlinFunctions.Pipeline.Tests.Delivery.Webhooks;

public sealed class DeliveryScheduleTests
{
    private static readonly DeliveryId Delivery = DeliveryId.For("job", WebhookEvent.JobSucceeded, EndpointId.Default);
    private static readonly DeliveryAnswer Broken = new(500);

    [Fact]
    public void It_is_the_published_one_within_a_tenth()
    {
        double[] published = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400];

        for (int attempt = 1; attempt <= published.Length; attempt++)
        {
            DeliveryVerdict verdict = DeliverySchedule.After(Delivery, attempt, Broken);

            verdict.State.ShouldBe(DeliveryState.Pending);
            verdict.Wait!.Value.TotalSeconds.ShouldBeInRange(published[attempt - 1] * 0.9, published[attempt - 1] * 1.1);
        }

        DeliverySchedule.Attempts.ShouldBe(10);
        DeliverySchedule.After(Delivery, 10, Broken).ShouldBe(new DeliveryVerdict(DeliveryState.Dead));
    }

    [Fact]
    public void The_same_message_waits_the_same_and_another_one_differently()
    {
        DeliverySchedule.After(Delivery, 3, Broken).ShouldBe(DeliverySchedule.After(Delivery, 3, Broken));

        IEnumerable<TimeSpan?> waits = Enumerable.Range(0, 50).Select(job => DeliverySchedule.After(DeliveryId.For($"{job}", WebhookEvent.JobFailed, EndpointId.Default), 3, Broken).Wait);
        waits.Distinct().Count().ShouldBeGreaterThan(45);
    }

    [Theory]
    [InlineData(200, DeliveryState.Delivered)]
    [InlineData(204, DeliveryState.Delivered)]
    [InlineData(299, DeliveryState.Delivered)]
    [InlineData(301, DeliveryState.Pending)]
    [InlineData(308, DeliveryState.Pending)]
    [InlineData(400, DeliveryState.Pending)]
    [InlineData(404, DeliveryState.Pending)]
    [InlineData(410, DeliveryState.Dead)]
    [InlineData(500, DeliveryState.Pending)]
    public void A_status_decides(int status, DeliveryState state) => DeliverySchedule.After(Delivery, 1, new DeliveryAnswer(status)).State.ShouldBe(state);

    [Theory]
    [InlineData(DeliveryFault.Timeout, DeliveryState.Pending)]
    [InlineData(DeliveryFault.Unreachable, DeliveryState.Pending)]
    [InlineData(DeliveryFault.AddressRefused, DeliveryState.Pending)]
    [InlineData(DeliveryFault.EndpointClosed, DeliveryState.Dead)]
    public void So_does_the_lack_of_one(DeliveryFault fault, DeliveryState state) =>
        DeliverySchedule.After(Delivery, 1, new DeliveryAnswer(null, fault)).State.ShouldBe(state);

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public void An_overloaded_receiver_is_left_alone_for_a_minute_at_least_and_twice_as_long(int status)
    {
        DeliverySchedule.After(Delivery, 1, new DeliveryAnswer(status)).Wait!.Value.TotalSeconds.ShouldBeInRange(54, 66);
        DeliverySchedule.After(Delivery, 3, new DeliveryAnswer(status)).Wait!.Value.TotalSeconds.ShouldBeInRange(3600 * 0.9, 3600 * 1.1);
    }

    [Fact]
    public void A_receiver_that_names_a_time_gets_it_and_never_less_than_the_schedule()
    {
        Wait(1, TimeSpan.FromMinutes(7)).ShouldBe(TimeSpan.FromMinutes(7));
        Wait(5, TimeSpan.FromSeconds(1)).TotalHours.ShouldBeGreaterThan(4.4);
        Wait(1, TimeSpan.FromDays(30)).TotalHours.ShouldBeLessThan(27);

        static TimeSpan Wait(int attempt, TimeSpan after) => DeliverySchedule.After(Delivery, attempt, new DeliveryAnswer(503, RetryAfter: after)).Wait!.Value;
    }

    [Fact]
    public void A_message_that_finds_no_place_asks_less_and_less_often()
    {
        double[] waits = [.. Enumerable.Range(0, 12).Select(asked => DeliverySchedule.BeforeAsking(Delivery, asked).TotalSeconds)];

        waits[0].ShouldBeInRange(0.9, 1.1);
        waits[3].ShouldBeInRange(7.2, 8.8);
        waits[11].ShouldBeInRange(27, 33);
    }
}
