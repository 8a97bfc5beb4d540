using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Tests;

public sealed partial class EngineTests : IAsyncDisposable
{
    private readonly DurableHarness _harness = new();

    [Fact]
    public async Task A_waiting_orchestration_goes_on_after_a_restart()
    {
        _harness.Activity<string, string>("shout", text => text.ToUpperInvariant());
        _harness.Orchestrator("waiter", async context =>
        {
            string before = await context.CallActivityAsync<string>("shout", "before");
            context.SetCustomStatus("begun");
            string heard = await context.WaitForExternalEvent<string>("go");
            return before + await context.CallActivityAsync<string>("shout", heard);
        });
        string id = await (await _harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
        await _harness.UntilStatus(id, "begun");

        await _harness.Restart();
        await _harness.Client.RaiseEventAsync(id, "go", "after");

        (await _harness.Finish(id)).ReadOutputAs<string>().ShouldBe("BEFOREAFTER");
    }

    [Fact]
    public async Task An_activity_that_the_stop_interrupts_runs_again_after_the_start()
    {
        TaskCompletionSource running = new();
        int calls = 0;
        _harness.AsyncActivity<int, int>("long", async (_, stopping) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                running.SetResult();
                await Task.Delay(Timeout.Infinite, stopping);
            }

            return calls;
        });
        _harness.Orchestrator("patient", context => context.CallActivityAsync<int>("long"));
        string id = await (await _harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("patient");
        await running.Task;

        await _harness.Restart();

        (await _harness.Finish(id)).ReadOutputAs<int>().ShouldBe(2);
    }

    [Fact]
    public async Task No_more_activities_run_at_once_than_the_options_allow()
    {
        int now = 0, most = 0;
        _harness.AsyncActivity<int, int>("busy", async (number, stopping) =>
        {
            int present = Interlocked.Increment(ref now);
            InterlockedMax(ref most, present);
            await Task.Delay(5, stopping);
            Interlocked.Decrement(ref now);
            return number;
        });
        _harness.Orchestrator("many", context => Task.WhenAll(Enumerable.Range(0, 24).Select(number => context.CallActivityAsync<int>("busy", number))));

        await (await _harness.Start()).Run("many");

        most.ShouldBe(4);
    }

    [Fact]
    public async Task An_orchestration_that_awaits_something_foreign_fails_in_a_sentence()
    {
        _harness.Orchestrator("stray", async _ =>
        {
            await Task.Delay(10);
            return 1;
        });

        OrchestrationMetadata end = await (await _harness.Start()).Run("stray");

        end.FailureDetails!.ErrorMessage.ShouldBe(
            "Orchestration 'stray' awaited something that its context did not make. Await only calls, timers and events of the context.");
    }

    [Fact]
    public async Task A_replay_safe_logger_says_everything_once()
    {
        ListLoggers said = new();
        await using DurableHarness harness = new(loggers: said);
        harness.Activity<int, int>("step", number => number);
        harness.Orchestrator("talker", async context =>
        {
            ILogger safe = context.CreateReplaySafeLogger("safe");
            for (int number = 0; number < 3; number++)
            {
                Say(safe, number);
                await context.CallActivityAsync<int>("step", number);
            }

            return 0;
        });

        await (await harness.Start()).Run("talker");

        said.Of("safe").ShouldBe(["Step 0.", "Step 1.", "Step 2."]);
    }

    [Fact]
    public async Task A_late_result_of_an_earlier_execution_is_not_taken_for_one_of_the_next()
    {
        TaskCompletionSource<string> slow = new();
        _harness.AsyncActivity<int, string>("slow", (_, _) => slow.Task);
        _harness.AsyncActivity<int, string>("quick", (_, _) => Task.FromResult("right"));
        _harness.Orchestrator<int, string>("generations", async (context, generation) =>
        {
            if (generation == 0)
            {
                _ = context.CallActivityAsync<string>("slow");
                context.ContinueAsNew(1);
                return "none";
            }

            context.SetCustomStatus("second");
            await context.WaitForExternalEvent<string>("go");
            return await context.CallActivityAsync<string>("quick");
        });
        string id = await (await _harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("generations", 0);
        await _harness.UntilStatus(id, "second");

        slow.SetResult("wrong");
        await _harness.Client.RaiseEventAsync(id, "go", "on");

        (await _harness.Finish(id)).ReadOutputAs<string>().ShouldBe("right");
    }

    [Fact]
    public async Task The_clock_of_a_turn_is_the_same_in_every_replay()
    {
        List<DateTime> seen = [];
        _harness.Activity<int, int>("step", number => number);
        _harness.Orchestrator("clock", async context =>
        {
            seen.Add(context.CurrentUtcDateTime);
            await context.CallActivityAsync<int>("step", 1);
            await context.CallActivityAsync<int>("step", 2);
            return 0;
        });

        await (await _harness.Start()).Run("clock");

        seen.Count.ShouldBe(3);
        seen.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Two_orchestrations_of_one_id_one_after_the_other_do_not_hear_each_others_activities()
    {
        TaskCompletionSource<int> slow = new();
        _harness.AsyncActivity<int, int>("slow", (number, _) => number == 1 ? slow.Task : Task.FromResult(number));
        _harness.Orchestrator<int, int>("caller", (context, number) => context.CallActivityAsync<int>("slow", number));
        await (await _harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("caller", 1, new StartOrchestrationOptions("same"));
        await _harness.Until("same", seen => seen.RuntimeStatus is OrchestrationRuntimeStatus.Running);
        await _harness.Client.TerminateInstanceAsync("same");

        await _harness.Client.ScheduleNewOrchestrationInstanceAsync("caller", 2, new StartOrchestrationOptions("same"));
        slow.SetResult(1);

        (await _harness.Finish("same")).ReadOutputAs<int>().ShouldBe(2);
    }

    [Fact]
    public async Task A_client_of_an_engine_that_does_not_run_says_so()
    {
        InvalidOperationException refusal = await Should.ThrowAsync<InvalidOperationException>(() => _harness.Client.GetInstanceAsync("any"));

        refusal.Message.ShouldBe("The durable engine is not running: start it first.");
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();

    [LoggerMessage(1, LogLevel.Information, "Step {Number}.")]
    private static partial void Say(ILogger logger, int number);

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
