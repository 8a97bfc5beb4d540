using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests;

public sealed class TimerTests
{
    [Fact]
    public async Task A_timer_of_forty_days_fires_when_they_have_passed_and_not_before()
    {
        ManualTime time = new();
        await using DurableHarness harness = new(time);
        harness.Orchestrator("sleeper", async context =>
        {
            DateTime began = context.CurrentUtcDateTime;
            Task timer = context.CreateTimer(TimeSpan.FromDays(40), CancellationToken.None);
            context.SetCustomStatus("asleep");
            await timer;
            return (context.CurrentUtcDateTime - began).TotalDays;
        });
        string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("sleeper");
        await harness.Until(id, seen => seen.SerializedCustomStatus is not null && time.IsArmed);

        time.Move(TimeSpan.FromDays(39));
        (await harness.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
        time.Move(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));

        (await harness.Finish(id)).ReadOutputAs<double>().ShouldBeInRange(40, 40.01);
    }

    [Fact]
    public async Task A_timer_that_became_due_while_the_engine_was_down_fires_after_the_start()
    {
        ManualTime time = new();
        await using DurableHarness harness = new(time);
        harness.Orchestrator("sleeper", async context =>
        {
            Task timer = context.CreateTimer(TimeSpan.FromHours(1), CancellationToken.None);
            context.SetCustomStatus("asleep");
            await timer;
            return "awake";
        });
        string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("sleeper");
        await harness.Until(id, seen => seen.SerializedCustomStatus is not null && time.IsArmed);

        await harness.Engine.StopAsync(CancellationToken.None);
        time.Move(TimeSpan.FromHours(2));
        await harness.Restart();

        (await harness.Finish(id)).ReadOutputAs<string>().ShouldBe("awake");
    }

    [Fact]
    public async Task A_policy_waits_longer_after_each_failure_up_to_its_limit()
    {
        ManualTime time = new();
        await using DurableHarness harness = new(time);
        DateTimeOffset began = time.GetUtcNow();
        List<int> seconds = [];
        harness.Activity<int, int>("flaky", _ =>
        {
            seconds.Add((int)(time.GetUtcNow() - began).TotalSeconds);
            return seconds.Count < 5 ? throw new InvalidOperationException("not yet") : 0;
        });
        RetryPolicy policy = new(9, TimeSpan.FromSeconds(10), 2, TimeSpan.FromSeconds(30));
        harness.Orchestrator("patient", context => context.CallActivityAsync<int>("flaky", TaskOptions.FromRetryPolicy(policy)));
        string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("patient");

        for (int failures = 1; failures < 5; failures++)
        {
            await harness.Until(id, _ => harness.Engine.ReadHistory(id).ToJson().Split("TimerCreated").Length - 1 == failures && time.IsArmed);
            time.Move(TimeSpan.FromSeconds(failures switch { 1 => 10, 2 => 20, _ => 30 }) + TimeSpan.FromMilliseconds(1));
        }

        await harness.Finish(id);
        seconds.ShouldBe([0, 10, 30, 60, 90]);
    }

    [Fact]
    public async Task An_orchestration_begins_at_the_moment_it_is_asked_to()
    {
        ManualTime time = new();
        await using DurableHarness harness = new(time);
        harness.Orchestrator("later", context => Task.FromResult(context.CurrentUtcDateTime));
        DateTimeOffset start = time.GetUtcNow() + TimeSpan.FromHours(3);
        string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("later", new StartOrchestrationOptions(StartAt: start));

        time.Move(TimeSpan.FromHours(2));
        (await harness.Client.GetInstanceAsync(id))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);
        time.Move(TimeSpan.FromHours(2));

        (await harness.Finish(id)).ReadOutputAs<DateTime>().ShouldBeGreaterThanOrEqualTo(start.UtcDateTime);
    }
}
