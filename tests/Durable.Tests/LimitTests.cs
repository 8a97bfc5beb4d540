using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Tests;

public sealed class LimitTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    private readonly DurableHarness _harness = new();

    public async ValueTask InitializeAsync()
    {
        _harness.Activity<int, string>("grow", length => new string('x', length));
        _harness.Activity<string, int>("measure", text => text.Length);
        _harness.Orchestrator<int, string>("grow", (context, length) => context.CallActivityAsync<string>("grow", length));
        _harness.Orchestrator<int, int>("measure", (context, length) => context.CallActivityAsync<int>("measure", new string('x', length)));
        _harness.Orchestrator<int, string>("return", (_, length) => Task.FromResult(new string('x', length)));
        _harness.Orchestrator<int, int>("status", (context, length) =>
        {
            context.SetCustomStatus(new string('x', length));
            return Task.FromResult(length);
        });
        await _harness.Start();
    }

    [Fact]
    public async Task A_payload_of_one_megabyte_passes()
    {
        OrchestrationMetadata end = await _harness.Run("grow", Megabyte - 2);

        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [InlineData("grow", "The result of 'grow' is 1,048,577 bytes; the limit is 1,048,576. Pass a path, not the content.")]
    [InlineData("measure", "The input of 'measure' is 1,048,577 bytes; the limit is 1,048,576. Pass a path, not the content.")]
    [InlineData("return", "The output of 'return' is 1,048,577 bytes; the limit is 1,048,576. Pass a path, not the content.")]
    public async Task One_byte_more_fails_with_a_sentence(string name, string sentence)
    {
        OrchestrationMetadata end = await _harness.Run(name, Megabyte - 1);

        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        end.FailureDetails!.ErrorMessage.ShouldEndWith(sentence);
    }

    [Fact]
    public async Task A_custom_status_over_sixteen_kilobytes_fails_with_a_sentence()
    {
        (await _harness.Run("status", 8190)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        (await _harness.Run("status", 8191)).FailureDetails!.ErrorMessage
            .ShouldBe("The custom status is 16,386 bytes; the limit is 16,384. Pass a path, not the content.");
    }

    [Fact]
    public async Task A_client_hears_of_a_payload_that_is_too_large_at_once()
    {
        string text = new('字', 400_000);

        InvalidOperationException refusal = await Should.ThrowAsync<InvalidOperationException>(() => _harness.Client.ScheduleNewOrchestrationInstanceAsync("measure", text));

        refusal.Message.ShouldStartWith("The input of orchestration 'measure' is 2,400,002 bytes");
    }

    public ValueTask DisposeAsync() => _harness.DisposeAsync();
}
