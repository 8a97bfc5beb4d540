using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>Starts, ends, statuses and ids.</summary>
internal static class LifeScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("a_second_start_under_the_id_of_a_live_instance_is_refused", """{"refused":true,"status":"Completed"}""", async harness =>
        {
            harness.Orchestrator("waiter", context => context.WaitForExternalEvent<string>("go"));
            await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter", new StartOrchestrationOptions("one"));
            bool refused = false;
            try
            {
                await harness.Client.ScheduleNewOrchestrationInstanceAsync("waiter", new StartOrchestrationOptions("one"));
            }
            catch (OrchestrationAlreadyExistsException)
            {
                refused = true;
            }

            await harness.Client.RaiseEventAsync("one", "go", "on");
            return new { refused, status = (await harness.Finish("one")).RuntimeStatus.ToString() };
        }),
        new("an_ended_instance_makes_room_for_another_of_its_id", """{"status":"Completed","output":2}""", async harness =>
        {
            harness.Orchestrator<int, int>("echo", (_, input) => Task.FromResult(input));
            await (await harness.Start()).Run("echo", 1, "one");
            return Seen.Output(await harness.Run("echo", 2, "one"));
        }, "the JavaScript SDK's in-memory backend refuses every id that it has seen"),
        new("continue_as_new_begins_again_with_a_new_input", """{"status":"Completed","output":5}""", async harness =>
        {
            harness.Activity<int, int>("increment", number => number + 1);
            harness.Orchestrator<int, int>("counter", async (context, count) =>
            {
                int next = await context.CallActivityAsync<int>("increment", count);
                if (next < 5)
                {
                    context.ContinueAsNew(next);
                }

                return next;
            });
            return Seen.Output(await (await harness.Start()).Run("counter", 0));
        }),
        new("continue_as_new_takes_unclaimed_events_along", """{"status":"Completed","output":"kept"}""", async harness =>
        {
            harness.Orchestrator<int, string>("generations", async (context, generation) =>
            {
                if (generation == 0)
                {
                    context.SetCustomStatus("begun");
                    await context.WaitForExternalEvent<string>("next");
                    context.ContinueAsNew(1, true);
                    return "first";
                }

                return await context.WaitForExternalEvent<string>("gift");
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("generations", 0);
            await harness.UntilStatus(id, "begun");
            await harness.Client.RaiseEventAsync(id, "gift", "kept");
            await harness.Client.RaiseEventAsync(id, "next", "go");
            return Seen.Output(await harness.Finish(id));
        }),
        new("terminate_ends_what_waits_and_leaves_an_output", """{"status":"Terminated","output":"enough"}""", async harness =>
        {
            harness.Orchestrator("waiter", context =>
            {
                context.SetCustomStatus("begun");
                return context.WaitForExternalEvent<string>("never");
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
            await harness.UntilStatus(id, "begun");
            await harness.Client.TerminateInstanceAsync(id, "enough");
            return Seen.Output(await harness.Finish(id));
        }),
        new("a_suspended_orchestration_waits_until_it_is_resumed", """{"held":"Suspended","status":"Completed","output":"on"}""", async harness =>
        {
            harness.Orchestrator("waiter", context =>
            {
                context.SetCustomStatus("begun");
                return context.WaitForExternalEvent<string>("go");
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("waiter");
            await harness.UntilStatus(id, "begun");
            await harness.Client.SuspendInstanceAsync(id);
            await harness.Client.RaiseEventAsync(id, "go", "on");
            string held = (await harness.Client.GetInstanceAsync(id))!.RuntimeStatus.ToString();
            await harness.Client.ResumeInstanceAsync(id);
            OrchestrationMetadata end = await harness.Finish(id);
            return new { held, status = end.RuntimeStatus.ToString(), output = end.ReadOutputAs<string>() };
        }),
        new("a_custom_status_is_seen_while_it_runs_and_after", """{"during":{"step":1},"after":{"step":2}}""", async harness =>
        {
            harness.Orchestrator("steps", async context =>
            {
                context.SetCustomStatus(new { step = 1 });
                await context.WaitForExternalEvent<string>("go");
                context.SetCustomStatus(new { step = 2 });
                return 0;
            });
            string id = await (await harness.Start()).Client.ScheduleNewOrchestrationInstanceAsync("steps");
            OrchestrationMetadata during = await harness.Until(id, seen => seen.SerializedCustomStatus is not null);
            await harness.Client.RaiseEventAsync(id, "go", "on");
            return new { during = during.ReadCustomStatusAs<object>(), after = (await harness.Finish(id)).ReadCustomStatusAs<object>() };
        }),
        new("ids_made_in_an_orchestration_are_the_same_in_every_replay", """{"status":"Completed","output":{"same":true,"distinct":3}}""", async harness =>
        {
            harness.Activity<Guid, Guid>("echo", id => id);
            harness.Orchestrator<object>("ids", async context =>
            {
                Guid[] ids = [context.NewGuid(), context.NewGuid()];
                Guid first = await context.CallActivityAsync<Guid>("echo", ids[0]);
                Guid second = await context.CallActivityAsync<Guid>("echo", ids[1]);
                Guid third = context.NewGuid();
                return new { same = first == ids[0] && second == ids[1], distinct = ids.Append(third).Distinct().Count() };
            });
            return Seen.Output(await (await harness.Start()).Run("ids"));
        }),
        new("code_that_changes_its_mind_in_a_replay_fails", """{"status":"Failed"}""", async harness =>
        {
            int replays = 0;
            harness.Activity<int, int>("left", number => number);
            harness.Activity<int, int>("right", number => number);
            harness.Orchestrator("fickle", async context =>
            {
                string way = Interlocked.Increment(ref replays) == 1 ? "left" : "right";
                return await context.CallActivityAsync<int>(way, 1);
            });
            return Seen.Status(await (await harness.Start()).Run("fickle"));
        }),
        new("a_purged_instance_is_gone", """{"purged":1,"again":0,"found":false}""", async harness =>
        {
            harness.Orchestrator("brief", _ => Task.FromResult(1));
            await (await harness.Start()).Run("brief", id: "p1");
            int purged = (await harness.Client.PurgeInstanceAsync("p1")).PurgedInstanceCount;
            int again = (await harness.Client.PurgeInstanceAsync("p1")).PurgedInstanceCount;
            return new { purged, again, found = await harness.Client.GetInstanceAsync("p1") is not null };
        }),
    ];
}
