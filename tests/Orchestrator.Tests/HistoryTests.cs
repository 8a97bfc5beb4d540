using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>
/// Histories of jobs as they ran once, kept as files: a change to the orchestration that could not go on from them breaks the jobs that run
/// while it is deployed. When such a change is meant, jobs are drained first and the history is recorded anew by the explicit test below.
/// </summary>
public sealed class HistoryTests
{
    private const string Recorded = "render-job";

    [Fact]
    public async Task A_recorded_job_replays_to_its_recorded_end()
    {
        string? output = RecordedHistory.FromJson(await Read()).Replay(Stage.Orchestrations());

        JobOutcome outcome = JsonDataConverter.Default.Deserialize<JobOutcome>(output).ShouldNotBeNull();
        outcome.State.ShouldBe(JobState.Succeeded);
        outcome.Video!.Link.ShouldBe(new Uri("https://example.org/v"));
    }

    [Fact]
    public async Task A_recorded_job_does_not_replay_on_code_that_asks_for_more()
    {
        RecordedHistory history = RecordedHistory.FromJson(await Read());
        DurableCatalog changed = new DurableCatalog().AddOrchestrator(nameof(RenderJob), async (context, _) =>
        {
            await context.CreateTimer(TimeSpan.FromSeconds(1), CancellationToken.None);
            return await RenderJob.Run(context, context.GetInput<Job>()!);
        });

        Should.Throw<NonDeterministicOrchestrationException>(() => history.Replay(changed)).Message.ShouldContain("RenderJob");
    }

    [Fact]
    public async Task A_job_of_today_replays_to_its_end()
    {
        (string history, JobOutcome outcome) = await Run();

        JsonDataConverter.Default.Deserialize<JobOutcome>(RecordedHistory.FromJson(history).Replay(Stage.Orchestrations())).ShouldBe(outcome);
    }

    [Fact(Explicit = true)]
    public async Task A_job_is_recorded() =>
        await File.WriteAllTextAsync(PathOf(Recorded), (await Run()).History + "\n", TestContext.Current.CancellationToken);

    // With an event, a look without one, a failed and a silent attempt in it.
    private static async Task<(string History, JobOutcome Outcome)> Run()
    {
        bool composed = false;
        var product = new ScriptedProduct
        {
            Worker = run => run switch
            {
                { Verb: "Vocode", Segment: 1, Attempt: 1 } => new StepReading(StepState.Failed, null, new StepFailure(FailureKind.Internal, new Sentence("It broke.", "出错了。"), null)),
                { Verb: "AnimateSegment", Segment: 0, Attempt: 1 } => new StepReading(StepState.Silent, null, null),
                { Verb: "SynthesizeSpeech", Segment: 2, Look: 1 } => new StepReading(StepState.Working, null, null),
                { Verb: "ComposeVideo" } when !composed => new StepReading(StepState.Working, null, null),
                _ => null,
            },
        };
        await using Stage stage = await Stage.Open(product);
        string id = await stage.Start();
        await Stage.Until(() => product.Log.Contains("Working ComposeVideo #1"));
        composed = true;
        var done = new StepDone(Stage.Job.Id, StepId.For("ComposeVideo", segment: null, "scripted"), 1);
        await stage.Client.RaiseEventAsync(id, done.EventName, done, default);
        JobOutcome outcome = await stage.End(id);
        return (stage.Engine.ReadHistory(id).ToJson(), outcome);
    }

    private static Task<string> Read() => File.ReadAllTextAsync(PathOf(Recorded), TestContext.Current.CancellationToken);

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Histories", $"{name}.json");
}
