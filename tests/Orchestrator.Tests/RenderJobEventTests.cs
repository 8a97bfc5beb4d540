using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>Events only wake: whatever comes, or does not, the store says how it stands.</summary>
public sealed class RenderJobEventTests
{
    private static readonly StepReading Working = new(StepState.Working, null, null);

    [Fact]
    public async Task An_event_wakes_a_job_long_before_it_would_look_by_itself()
    {
        bool done = false;
        var product = new ScriptedProduct { LookEvery = TimeSpan.FromDays(30), Worker = run => run.Verb == "ComposeVideo" && !done ? Working : null };
        await using Stage stage = await Stage.Open(product);
        string id = await stage.Start();
        await Stage.Until(() => product.Log.Contains("Working ComposeVideo #1"));

        done = true;
        await Raise(stage, "ComposeVideo", 1);

        (await stage.End(id)).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task A_lost_event_is_only_slow()
    {
        var product = new ScriptedProduct { Worker = run => run.Look < 3 ? Working : null };
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);

        product.Log.Count(line => line.StartsWith('>')).ShouldBe(11);
    }

    [Fact]
    public async Task Early_doubled_late_and_foreign_events_change_nothing()
    {
        bool done = false;
        var product = new ScriptedProduct { Worker = run => run.Verb == "ComposeVideo" && (!done || run.Attempt == 1) ? (run.Attempt == 1 ? new StepReading(StepState.Silent, null, null) : Working) : null };
        await using Stage stage = await Stage.Open(product);
        string id = await stage.Start();
        await Raise(stage, "ComposeVideo", 2);
        await Raise(stage, "PreparePortrait", 1);
        await stage.Client.RaiseEventAsync(id, "Unheard", "of", default);
        await Stage.Until(() => product.Log.Contains("Working ComposeVideo #2"));

        await Raise(stage, "ComposeVideo", 1);
        await Raise(stage, "ComposeVideo", 2);
        await Raise(stage, "ComposeVideo", 2);
        done = true;
        await Raise(stage, "ComposeVideo", 2);

        (await stage.End(id)).State.ShouldBe(JobState.Succeeded);
        product.Attempts("ComposeVideo").ShouldBe(2);
    }

    [Fact]
    public async Task A_cancelled_job_ends_while_its_steps_still_work()
    {
        var product = new ScriptedProduct { Worker = run => run.Verb == "AnimateSegment" ? Working : null };
        await using Stage stage = await Stage.Open(product);
        string id = await stage.Start();
        await Stage.Until(() => product.Log.Contains("Working AnimateSegment 1 #1"));

        await stage.Client.RaiseEventAsync(id, RenderJob.Cancel, "cancelled", default);

        (await stage.End(id)).ShouldBe(JobOutcome.Cancelled);
        product.Recorded.ShouldBe(JobOutcome.Cancelled);
        product.Attempts("ComposeVideo").ShouldBe(0);
    }

    [Fact]
    public async Task A_job_cancelled_before_its_first_step_ends_too()
    {
        var product = new ScriptedProduct { Worker = _ => Working };
        await using Stage stage = await Stage.Open(product);
        string id = await stage.Start();

        await stage.Client.RaiseEventAsync(id, RenderJob.Cancel, "cancelled", default);

        (await stage.End(id)).ShouldBe(JobOutcome.Cancelled);
    }

    [Fact]
    public async Task A_cancel_that_comes_twice_or_in_other_letters_is_one_cancel()
    {
        var product = new ScriptedProduct { Worker = _ => Working };
        await using Stage stage = await Stage.Open(product);
        string id = await stage.Start();

        await stage.Client.RaiseEventAsync(id, "cancel", null, default);
        await stage.Client.RaiseEventAsync(id, "CANCEL", null, default);

        (await stage.End(id)).ShouldBe(JobOutcome.Cancelled);
    }

    private static Task Raise(Stage stage, string verb, int attempt)
    {
        var done = new StepDone(Stage.Job.Id, StepId.For(verb, segment: null, "scripted"), attempt);
        return stage.Client.RaiseEventAsync(Stage.Job.Id.ToString(), done.EventName, done, default);
    }
}
