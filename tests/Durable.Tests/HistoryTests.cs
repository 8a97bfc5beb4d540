using System.Text.Json;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Durable.Tests;

/// <summary>Histories of the past, kept as files: today's engine must still be able to go on from them.</summary>
public sealed class HistoryTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Histories"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_recorded_history_replays_to_its_recorded_end(string file)
    {
        string json = await Read(file);
        using JsonDocument recorded = JsonDocument.Parse(json);

        string? output = RecordedHistory.FromJson(json).Replay(Catalog(static count => count));

        JsonElement last = recorded.RootElement.GetProperty("Events").EnumerateArray().Last();
        output.ShouldBe(last.TryGetProperty("Payload", out JsonElement payload) && last.GetProperty("Kind").GetString() == "ExecutionEnded" ? payload.GetString() : null);
    }

    [Fact]
    public async Task A_history_written_now_reads_like_the_recorded_one()
    {
        await using DurableHarness harness = new();
        harness.Activity<int, int>("render", number => number * 2);
        harness.Activity<int[], int>("join", parts => parts.Sum());
        harness.Orchestrator<int, int>("movie", (context, count) => Movie(context, count));
        await (await harness.Start()).Run("movie", 3, "movie-1");

        string written = harness.Engine.ReadHistory("movie-1").ToJson();

        Skeleton(written).ShouldBe(Skeleton(await Read("fan-out-ended")));
        RecordedHistory.FromJson(written).Replay(Catalog(static count => count)).ShouldBe("6");
    }

    [Fact]
    public async Task Code_that_asks_for_another_activity_is_told_the_position_and_both_names()
    {
        RecordedHistory history = RecordedHistory.FromJson(await Read("fan-out-ended"));
        DurableCatalog changed = new DurableCatalog().AddOrchestrator("movie", async (context, _) =>
        {
            await context.CallActivityAsync<int>("render", 0);
            await context.CallActivityAsync<int>("publish", 1);
            return 0;
        });

        Should.Throw<NonDeterministicOrchestrationException>(() => history.Replay(changed)).Message.ShouldBe(
            "Orchestration 'movie' ('movie-1') is not deterministic: at position 3 its history has activity 'render' (task 1), but its code asks for nothing.");
    }

    [Fact]
    public async Task Code_that_asks_under_another_name_is_told_the_position_and_both_names()
    {
        RecordedHistory history = RecordedHistory.FromJson(await Read("fan-out-ended"));
        DurableCatalog changed = new DurableCatalog().AddOrchestrator("movie", async (context, _) =>
            await Task.WhenAll(Enumerable.Range(0, 3).Select(number => context.CallActivityAsync<int>("paint", number))));

        Should.Throw<NonDeterministicOrchestrationException>(() => history.Replay(changed)).Message.ShouldBe(
            "Orchestration 'movie' ('movie-1') is not deterministic: at position 2 its history has activity 'render' (task 0), but its code asks for activity 'paint' (task 0).");
    }

    [Fact]
    public async Task Code_that_asks_for_more_than_the_history_has_is_told_the_position()
    {
        RecordedHistory history = RecordedHistory.FromJson(await Read("fan-out-ended"));

        Should.Throw<NonDeterministicOrchestrationException>(() => history.Replay(Catalog(static count => count + 1))).Message.ShouldBe(
            "Orchestration 'movie' ('movie-1') is not deterministic: at position 5 its history has nothing, but its code asks for activity 'render' (task 3).");
    }

    [Fact]
    public async Task Code_that_waits_where_the_history_has_its_end_is_refused()
    {
        RecordedHistory history = RecordedHistory.FromJson(await Read("fan-out-ended"));
        DurableCatalog changed = new DurableCatalog().AddOrchestrator("movie", async (context, json) =>
        {
            await Movie(context, JsonDataConverter.Default.Deserialize<int>(json));
            return await context.WaitForExternalEvent<int>("never");
        });

        Should.Throw<NonDeterministicOrchestrationException>(() => history.Replay(changed)).Message.ShouldEndWith("its history has its end, but its code goes on waiting.");
    }

    private static async Task<int> Movie(TaskOrchestrationContext context, int count)
    {
        int[] parts = await Task.WhenAll(Enumerable.Range(0, count).Select(number => context.CallActivityAsync<int>("render", number)));
        return await context.CallActivityAsync<int>("join", parts);
    }

    /// <summary>The orchestrators of the recorded histories; how many parts are rendered can be changed.</summary>
    private static DurableCatalog Catalog(Func<int, int> change) => new DurableCatalog()
        .AddOrchestrator("movie", async (context, json) => await Movie(context, change(JsonDataConverter.Default.Deserialize<int>(json))))
        .AddOrchestrator("approval", async (context, _) =>
        {
            context.SetCustomStatus("asking");
            try
            {
                string who = await context.WaitForExternalEvent<string>("approved", TimeSpan.FromMinutes(5));
                await context.CallSubOrchestratorAsync("notify", who, new SubOrchestrationOptions(instanceId: $"notify-{context.InstanceId}"));
                return who;
            }
            catch (OperationCanceledException)
            {
                return "nobody";
            }
        });

    private static Task<string> Read(string file) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Histories", file + ".json"));

    /// <summary>What of a history does not depend on the clock or on which of several activities came back first.</summary>
    private static string[] Skeleton(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("Events").EnumerateArray()
            .Where(next => next.GetProperty("Kind").GetString() is not "TurnStarted")
            .Select(next => string.Join(' ', next.EnumerateObject().Where(member => member.Name is not "At").Select(member => $"{member.Name}={member.Value}")))
            .Order(StringComparer.Ordinal)];
    }
}
