using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>Retries by policy and by handler.</summary>
internal static class RetryScenarios
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);

    public static IEnumerable<Scenario> All =>
    [
        new("a_policy_retries_until_it_succeeds", """{"status":"Completed","calls":3}""",
            harness => Attempts(harness, 2, TaskOptions.FromRetryPolicy(new RetryPolicy(5, Moment, 2)))),
        new("a_policy_gives_up_after_its_last_attempt", """{"status":"Failed","calls":3}""",
            harness => Attempts(harness, 9, TaskOptions.FromRetryPolicy(new RetryPolicy(3, Moment)))),
        new("a_policy_does_not_retry_what_it_is_told_not_to", """{"status":"Failed","calls":1}""",
            harness => Attempts(harness, 9, TaskOptions.FromRetryPolicy(new RetryPolicy(5, Moment) { HandleFailure = failure => !failure.ErrorMessage.Contains("attempt", StringComparison.Ordinal) }))),
        new("a_handler_decides_whether_to_retry", """{"status":"Failed","calls":4}""",
            harness => Attempts(harness, 9, TaskOptions.FromRetryHandler(retry => retry.LastAttemptNumber < 4))),
        new("a_handler_retries_until_it_succeeds", """{"status":"Completed","calls":3}""",
            harness => Attempts(harness, 2, TaskOptions.FromRetryHandler(retry => Task.FromResult(retry.LastFailure.ErrorMessage.Contains("attempt", StringComparison.Ordinal))))),
        new("a_handler_may_wait_on_a_timer", """{"status":"Completed","calls":2}""",
            harness => Attempts(harness, 1, TaskOptions.FromRetryHandler(async retry =>
            {
                await retry.OrchestrationContext.CreateTimer(Moment, CancellationToken.None);
                return true;
            })),
            "the JavaScript SDK's handlers return a pause instead"),
        new("a_policy_retries_a_sub_orchestration", """{"status":"Completed","output":3}""", async harness =>
        {
            int calls = 0;
            harness.Activity<int, int>("count", _ => Interlocked.Increment(ref calls));
            harness.Orchestrator("child", async context =>
            {
                int call = await context.CallActivityAsync<int>("count");
                return call < 3 ? throw new InvalidOperationException("not yet") : call;
            });
            harness.Orchestrator("parent", context => context.CallSubOrchestratorAsync<int>("child", TaskOptions.FromRetryPolicy(new RetryPolicy(5, Moment))));
            return Seen.Output(await (await harness.Start()).Run("parent"));
        }, "the JavaScript SDK tries again under the same id, which its in-memory backend refuses"),
    ];

    private static async Task<object?> Attempts(DurableHarness harness, int failures, TaskOptions options)
    {
        int calls = 0;
        harness.Activity<int, int>("flaky", _ => Interlocked.Increment(ref calls) <= failures ? throw new InvalidOperationException($"attempt {calls}") : calls);
        harness.Orchestrator("patient", context => context.CallActivityAsync<int>("flaky", options));
        OrchestrationMetadata end = await (await harness.Start()).Run("patient");
        return new { status = end.RuntimeStatus.ToString(), calls };
    }
}
