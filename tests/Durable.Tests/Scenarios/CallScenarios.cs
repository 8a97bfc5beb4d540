using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>Activities and sub-orchestrations.</summary>
internal static class CallScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("activities_in_sequence_pass_their_results_on", """{"status":"Completed","output":["Hello Oslo","Hello Lima"]}""", async harness =>
        {
            harness.Activity<string, string>("greet", city => $"Hello {city}");
            harness.Orchestrator<string, string[]>("greetings", async (context, first) =>
                [await context.CallActivityAsync<string>("greet", first), await context.CallActivityAsync<string>("greet", "Lima")]);
            return Seen.Output(await (await harness.Start()).Run("greetings", "Oslo"));
        }),
        new("a_fan_out_keeps_the_order_of_its_calls", """{"status":"Completed","output":[0,1,4,9,16,25,36,49,64,81]}""", async harness =>
        {
            harness.Activity<int, int>("square", number => number * number);
            harness.Orchestrator("squares", context =>
                Task.WhenAll(Enumerable.Range(0, 10).Select(number => context.CallActivityAsync<int>("square", number))));
            return Seen.Output(await (await harness.Start()).Run("squares"));
        }),
        new("an_activity_that_throws_fails_the_orchestration", """{"status":"Failed","says":true}""", async harness =>
        {
            harness.Activity<int, int>("break", _ => throw new InvalidOperationException("the kettle is empty"));
            harness.Orchestrator("tea", context => context.CallActivityAsync<int>("break"));
            OrchestrationMetadata end = await (await harness.Start()).Run("tea");
            return new { status = end.RuntimeStatus.ToString(), says = end.FailureDetails!.ErrorMessage.Contains("the kettle is empty", StringComparison.Ordinal) };
        }),
        new("a_failure_is_caught_with_its_inner_causes",
            """{"status":"Completed","output":["System.InvalidOperationException","outer","System.IO.IOException","inner",true,false]}""",
            async harness =>
            {
                harness.Activity<int, int>("break", _ => throw new InvalidOperationException("outer", new IOException("inner")));
                harness.Orchestrator<object[]>("curious", async context =>
                {
                    TaskFailedException failed = await Should.ThrowAsync<TaskFailedException>(() => context.CallActivityAsync("break"));
                    TaskFailureDetails outer = failed.FailureDetails;
                    TaskFailureDetails inner = outer.InnerFailure!;
                    return [outer.ErrorType, outer.ErrorMessage, inner.ErrorType, inner.ErrorMessage, outer.IsCausedBy<InvalidOperationException>(), outer.IsCausedBy<IOException>()];
                });
                return Seen.Output(await (await harness.Start()).Run("curious"));
            },
            "the JavaScript SDK's failure details carry no inner failure"),
        new("one_failure_in_a_fan_out_leaves_the_others_done", """{"status":"Completed","output":"caught","effects":["1","2","3"]}""", async harness =>
        {
            harness.Activity<int, int>("step", number =>
            {
                harness.Effects.Enqueue(number.ToString(CultureInfo.InvariantCulture));
                return number == 2 ? throw new InvalidOperationException("two is odd here") : number;
            });
            harness.Orchestrator("three", async context =>
            {
                Task<int>[] steps = [.. Enumerable.Range(1, 3).Select(number => context.CallActivityAsync<int>("step", number))];
                try
                {
                    await Task.WhenAll(steps);
                    return "nothing";
                }
                catch (TaskFailedException)
                {
                    return "caught";
                }
            });
            OrchestrationMetadata end = await (await harness.Start()).Run("three");
            return new { status = end.RuntimeStatus.ToString(), output = end.ReadOutputAs<string>(), effects = harness.Effects.Order(StringComparer.Ordinal) };
        }),
        new("an_unknown_activity_fails_its_caller", """{"status":"Failed"}""", async harness =>
        {
            harness.Orchestrator("lost", context => context.CallActivityAsync<int>("nowhere"));
            return Seen.Status(await (await harness.Start()).Run("lost"));
        }),
        new("an_unknown_orchestrator_fails", """{"status":"Failed"}""", async harness => Seen.Status(await (await harness.Start()).Run("nobody"))),
        new("a_sub_orchestration_gives_its_result_to_its_parent", """{"status":"Completed","output":{"sum":42,"parent":"mother"}}""", async harness =>
        {
            harness.Orchestrator<int, object>("child", (context, input) => Task.FromResult<object>(new { sum = input + 1, parent = context.Parent!.InstanceId }));
            harness.Orchestrator("parent", context => context.CallSubOrchestratorAsync<object>("child", 41));
            return Seen.Output(await (await harness.Start()).Run("parent", id: "mother"));
        }),
        new("a_sub_orchestration_that_throws_fails_its_parent", """{"status":"Failed","says":true,"child":"Failed"}""", async harness =>
        {
            harness.Orchestrator<int>("child", _ => throw new InvalidOperationException("no milk"));
            harness.Orchestrator("parent", context => context.CallSubOrchestratorAsync<int>("child", new SubOrchestrationOptions(instanceId: "c1")));
            OrchestrationMetadata end = await (await harness.Start()).Run("parent");
            return new
            {
                status = end.RuntimeStatus.ToString(),
                says = end.FailureDetails!.ErrorMessage.Contains("no milk", StringComparison.Ordinal),
                child = (await harness.Finish("c1")).RuntimeStatus.ToString(),
            };
        }),
        new("a_sub_orchestration_that_nobody_awaits_still_runs", """{"parent":"Completed","child":"Completed","output":"delivered"}""", async harness =>
        {
            harness.Activity<int, string>("deliver", _ => "delivered");
            harness.Orchestrator("child", context => context.CallActivityAsync<string>("deliver"));
            harness.Orchestrator("parent", context =>
            {
                _ = context.CallSubOrchestratorAsync("child", new SubOrchestrationOptions(instanceId: "c1"));
                return Task.FromResult(0);
            });
            OrchestrationMetadata parent = await (await harness.Start()).Run("parent");
            OrchestrationMetadata child = await harness.Finish("c1");
            return new { parent = parent.RuntimeStatus.ToString(), child = child.RuntimeStatus.ToString(), output = child.ReadOutputAs<string>() };
        }),
    ];
}
