using Microsoft.DurableTask;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>Timers and events from outside.</summary>
internal static class EventScenarios
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    public static IEnumerable<Scenario> All =>
    [
        new("a_timer_wins_against_an_event_that_does_not_come", """{"status":"Completed","output":"late"}""", async harness =>
        {
            harness.Orchestrator("race", context => Race(context, Moment));
            return Seen.Output(await (await harness.Start()).Run("race"));
        }),
        new("an_event_wins_and_the_timer_is_cancelled", """{"status":"Completed","output":"here"}""", async harness =>
        {
            harness.Orchestrator("race", context => Race(context, TimeSpan.FromHours(1)));
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("race");
            await harness.UntilStatus(id, "waiting");
            await harness.Client.RaiseEventAsync(id, "go", "here");
            return Seen.Output(await harness.Finish(id));
        }),
        new("waiting_with_a_deadline_is_cancelled_when_it_passes", """{"status":"Completed","output":"cancelled"}""", async harness =>
        {
            harness.Orchestrator("deadline", async context =>
            {
                try
                {
                    return await context.WaitForExternalEvent<string>("go", Moment);
                }
                catch (OperationCanceledException)
                {
                    return "cancelled";
                }
            });
            return Seen.Output(await (await harness.Start()).Run("deadline"));
        }, "the JavaScript SDK has no wait with a deadline"),
        new("an_event_that_comes_early_is_kept", """{"status":"Completed","output":"early"}""", async harness =>
        {
            harness.Orchestrator("waiter", async context =>
            {
                context.SetCustomStatus("begun");
                await context.WaitForExternalEvent<string>("first");
                return await context.WaitForExternalEvent<string>("second");
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
            await harness.UntilStatus(id, "begun");
            await harness.Client.RaiseEventAsync(id, "second", "early");
            await harness.Client.RaiseEventAsync(id, "first", "late");
            return Seen.Output(await harness.Finish(id));
        }),
        new("an_event_before_the_start_is_kept", """{"status":"Completed","output":"soon"}""", async harness =>
        {
            harness.Orchestrator("waiter", context => context.WaitForExternalEvent<string>("go"));
            await harness.Start();
            string id = await harness.Client.ScheduleNewOrchestrationInstanceAsync(
                "waiter", new StartOrchestrationOptions(StartAt: TimeProvider.System.GetUtcNow() + TimeSpan.FromMilliseconds(100)));
            await harness.Client.RaiseEventAsync(id, "go", "soon");
            return Seen.Output(await harness.Finish(id));
        }, "the JavaScript SDK's in-memory backend does not hold a start back"),
        new("events_of_one_name_keep_their_order", """{"status":"Completed","output":[1,2,3]}""", async harness =>
        {
            harness.Orchestrator<int[]>("waiter", async context =>
            {
                context.SetCustomStatus("begun");
                await context.WaitForExternalEvent<int>("go");
                return [await context.WaitForExternalEvent<int>("n"), await context.WaitForExternalEvent<int>("n"), await context.WaitForExternalEvent<int>("n")];
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
            await harness.UntilStatus(id, "begun");
            foreach (int number in new[] { 1, 2, 3 })
            {
                await harness.Client.RaiseEventAsync(id, "n", number);
            }

            await harness.Client.RaiseEventAsync(id, "go", 0);
            return Seen.Output(await harness.Finish(id));
        }),
        new("the_case_of_an_events_name_does_not_matter", """{"status":"Completed","output":"yes"}""", async harness =>
        {
            harness.Orchestrator("waiter", context =>
            {
                context.SetCustomStatus("begun");
                return context.WaitForExternalEvent<string>("Approved");
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
            await harness.UntilStatus(id, "begun");
            await harness.Client.RaiseEventAsync(id, "aPPROVED", "yes");
            return Seen.Output(await harness.Finish(id));
        }),
        new("one_orchestration_sends_another_an_event", """{"status":"Completed","output":"hello"}""", async harness =>
        {
            harness.Orchestrator("waiter", context =>
            {
                context.SetCustomStatus("begun");
                return context.WaitForExternalEvent<string>("greeting");
            });
            harness.Orchestrator("sender", context =>
            {
                context.SendEvent("w1", "greeting", "hello");
                return Task.FromResult(0);
            });
            await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter", new StartOrchestrationOptions("w1"));
            await harness.UntilStatus("w1", "begun");
            await harness.Run("sender");
            return Seen.Output(await harness.Finish("w1"));
        }),
        new("a_wait_that_was_given_up_takes_no_event", """{"status":"Completed","output":"second"}""", async harness =>
        {
            harness.Orchestrator("waiter", async context =>
            {
                using CancellationTokenSource given = new();
                Task<string> kept = context.WaitForExternalEvent<string>("go");
                Task<string> dropped = context.WaitForExternalEvent<string>("go", given.Token);
                Cancel(given);
                dropped.IsCanceled.ShouldBeTrue();
                context.SetCustomStatus("begun");
                return await kept;
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
            await harness.UntilStatus(id, "begun");
            await harness.Client.RaiseEventAsync(id, "go", "second");
            return Seen.Output(await harness.Finish(id));
        }, "the JavaScript SDK cannot give a wait up"),
    ];

    // CancelAsync runs the callbacks on the pool, and an orchestration has one thread.
    private static void Cancel(CancellationTokenSource source) => source.Cancel();

    private static async Task<string> Race(TaskOrchestrationContext context, TimeSpan patience)
    {
        using CancellationTokenSource stop = new();
        Task timer = context.CreateTimer(patience, stop.Token);
        Task<string> go = context.WaitForExternalEvent<string>("go");
        context.SetCustomStatus("waiting");
        if (await Task.WhenAny(timer, go) == timer)
        {
            return "late";
        }

        Cancel(stop);
        return await go;
    }
}
