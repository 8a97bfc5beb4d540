using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests;

public sealed class ClientTests : IAsyncLifetime
{
    private readonly DurableHarness _harness = new();

    public async ValueTask InitializeAsync()
    {
        _harness.Orchestrator<string, string>("echo", (_, input) => Task.FromResult(input));
        _harness.Orchestrator("waiter", context => context.WaitForExternalEvent<string>("go"));
        _harness.Orchestrator("parent", context => context.CallSubOrchestratorAsync<string>("waiter", new SubOrchestrationOptions(instanceId: "child")));
        await _harness.Start();
    }

    [Fact]
    public async Task A_query_lists_by_prefix_and_status_page_by_page()
    {
        for (int number = 0; number < 7; number++)
        {
            await _harness.Run("echo", "x", $"job-{number}");
        }

        await _harness.Run("echo", "x", "other");
        await _harness.Client.ScheduleNewOrchestrationInstanceAsync("waiter", new StartOrchestrationOptions("job-live"));
        OrchestrationQuery query = new(Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "job-", PageSize: 3);

        List<int> sizes = [];
        List<string> ids = [];
        await foreach (Page<OrchestrationMetadata> page in _harness.Client.GetAllInstancesAsync(query).AsPages())
        {
            sizes.Add(page.Values.Count);
            ids.AddRange(page.Values.Select(found => found.InstanceId));
        }

        sizes.ShouldBe([3, 3, 1]);
        ids.ShouldBe(["job-0", "job-1", "job-2", "job-3", "job-4", "job-5", "job-6"]);
    }

    [Fact]
    public async Task Purging_all_leaves_what_has_not_ended()
    {
        await _harness.Run("echo", "x", "done");
        await _harness.Client.ScheduleNewOrchestrationInstanceAsync("waiter", new StartOrchestrationOptions("live"));

        PurgeResult result = await _harness.Client.PurgeAllInstancesAsync(new PurgeInstancesFilter());

        result.PurgedInstanceCount.ShouldBe(1);
        (await _harness.Client.GetInstanceAsync("done")).ShouldBeNull();
        (await _harness.Client.GetInstanceAsync("live")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_start_can_be_told_that_an_ended_instance_refuses_it_too()
    {
        await _harness.Run("echo", "x", "one");
        StartOrchestrationOptions options = new StartOrchestrationOptions("one").WithDedupeStatuses(OrchestrationRuntimeStatus.Completed);

        OrchestrationAlreadyExistsException refusal = await Should.ThrowAsync<OrchestrationAlreadyExistsException>(
            () => _harness.Client.ScheduleNewOrchestrationInstanceAsync("echo", "y", options));

        refusal.Message.ShouldBe("An orchestration with the id 'one' already exists.");
    }

    [Fact]
    public async Task Fifty_starts_at_once_under_one_id_start_one()
    {
        Task<bool>[] starts = [.. Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            try
            {
                await _harness.Client.ScheduleNewOrchestrationInstanceAsync("waiter", new StartOrchestrationOptions("same"));
                return true;
            }
            catch (OrchestrationAlreadyExistsException)
            {
                return false;
            }
        }))];

        (await Task.WhenAll(starts)).Count(started => started).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_for_nobody_is_refused_in_a_sentence()
    {
        ArgumentException unknown = await Should.ThrowAsync<ArgumentException>(() => _harness.Client.RaiseEventAsync("nobody", "go"));
        await _harness.Run("echo", "x", "done");
        InvalidOperationException ended = await Should.ThrowAsync<InvalidOperationException>(() => _harness.Client.RaiseEventAsync("done", "go"));

        unknown.Message.ShouldStartWith("Event 'go' cannot be raised: there is no orchestration with the id 'nobody'.");
        ended.Message.ShouldBe("Event 'go' cannot be raised: orchestration 'done' is Completed.");
    }

    [Fact]
    public async Task Terminating_recursively_ends_the_sub_orchestrations_too()
    {
        await _harness.Client.ScheduleNewOrchestrationInstanceAsync("parent", new StartOrchestrationOptions("mother"));
        await _harness.Until("child", child => child.RuntimeStatus is OrchestrationRuntimeStatus.Running);

        await _harness.Client.TerminateInstanceAsync("mother", new TerminateInstanceOptions("enough", Recursive: true));

        (await _harness.Finish("mother")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        (await _harness.Finish("child")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    [Fact]
    public async Task A_terminated_sub_orchestration_fails_its_parent()
    {
        await _harness.Client.ScheduleNewOrchestrationInstanceAsync("parent", new StartOrchestrationOptions("mother"));
        await _harness.Until("child", child => child.RuntimeStatus is OrchestrationRuntimeStatus.Running);

        await _harness.Client.TerminateInstanceAsync("child");

        OrchestrationMetadata end = await _harness.Finish("mother");
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        end.FailureDetails!.InnerFailure!.ErrorMessage.ShouldBe("Orchestration 'child' was terminated.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("@entity")]
    [InlineData("a/b")]
    [InlineData("tab\t")]
    public async Task An_unfit_instance_id_is_refused(string id) =>
        await Should.ThrowAsync<ArgumentException>(() => _harness.Client.ScheduleNewOrchestrationInstanceAsync("echo", "x", new StartOrchestrationOptions(id)));

    [Fact]
    public async Task Payloads_are_read_only_when_they_were_asked_for()
    {
        await _harness.Run("echo", "x", "one");
        OrchestrationMetadata bare = (await _harness.Client.GetInstanceAsync("one"))!;

        bare.SerializedInput.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => bare.ReadOutputAs<string>());
        (await _harness.Client.GetInstanceAsync("one", true))!.ReadInputAs<string>().ShouldBe("x");
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
