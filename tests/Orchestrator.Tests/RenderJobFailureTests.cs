using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Orchestrator.Tests;

public sealed class RenderJobFailureTests
{
    private static readonly StepReading Working = new(StepState.Working, null, null);
    private static readonly StepReading Silent = new(StepState.Silent, null, null);

    [Fact]
    public async Task A_step_that_fails_twice_and_then_works_is_only_slow()
    {
        var product = new ScriptedProduct { Worker = run => run is { Verb: "Vocode", Segment: 1, Attempt: < 3 } ? Failed("It broke.") : null };
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);

        product.Attempts("Vocode 1").ShouldBe(3);
        product.Attempts("Vocode 0").ShouldBe(1);
    }

    [Fact]
    public async Task A_step_that_fails_thrice_fails_the_job_and_says_where()
    {
        var product = new ScriptedProduct { Worker = run => run is { Verb: "Vocode", Segment: 1 } ? Failed($"It broke {run.Attempt} times.") : null };
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        outcome.ShouldBe(JobOutcome.Failed(new JobFailure(FailureKind.Internal, "Vocode", 1, new Sentence("It broke 3 times.", "出错了。"))));
        product.Attempts("Vocode 1").ShouldBe(3);
    }

    [Fact]
    public async Task A_silent_attempt_is_followed_by_another()
    {
        var product = new ScriptedProduct { Worker = run => run is { Verb: "AnimateSegment", Segment: 0, Attempt: < 5 } ? Silent : null };
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);

        product.Attempts("AnimateSegment 0").ShouldBe(5);
    }

    [Fact]
    public async Task When_no_worker_ever_answers_the_job_fails_in_words()
    {
        var product = new ScriptedProduct { Worker = run => run.Verb == "ComposeVideo" ? Silent : null };
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        (outcome.Failure!.Kind, outcome.Failure.Stage, outcome.Failure.Sentence.English).ShouldBe((FailureKind.Internal, "ComposeVideo", "No worker answered for ComposeVideo."));
        product.Attempts("ComposeVideo").ShouldBe(6);
    }

    [Fact]
    public async Task A_portrait_that_cannot_speak_fails_the_job_at_once_and_for_its_own_reason()
    {
        var refusal = new StepFailure(FailureKind.BadFace, new Sentence("No face.", "没有人脸。"), null);
        var product = new ScriptedProduct { Worker = run => run.Verb == "PreparePortrait" ? new StepReading(StepState.Failed, null, refusal) : null };
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        outcome.Failure.ShouldBe(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, refusal.Sentence));
        product.Attempts("PreparePortrait").ShouldBe(1);
        product.Works.OfType<AnimateSegmentStep>().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_defect_in_the_orchestration_itself_still_ends_in_the_record()
    {
        ArtifactPath file = ArtifactPath.In(StoreNames.Jobs, "x/y");
        var noRate = new StepReading(StepState.Done, new WaveReady(file, file, SampleRate: 0, SampleCount: 100), null);
        var product = new ScriptedProduct { Worker = run => run.Verb == "Vocode" ? noRate : null };
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        (outcome.State, outcome.Failure!.Kind, outcome.Failure.Stage).ShouldBe((JobState.Failed, FailureKind.Internal, "RenderJob"));
        product.Recorded.ShouldBe(outcome);
    }

    [Fact]
    public async Task A_script_that_cannot_be_spoken_fails_the_job_in_its_words()
    {
        var refusal = new JobFailure(FailureKind.BadScript, "SegmentScript", null, new Sentence("Nothing to say.", "没有可说的。"));
        var product = new ScriptedProduct { Refusal = refusal };
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).ShouldBe(JobOutcome.Failed(refusal));
    }

    [Fact]
    public async Task A_job_whose_artifact_is_lost_begins_again()
    {
        var product = new ScriptedProduct();
        product.Worker = run => run is { Verb: "AnimateSegment", Segment: 2 } && product.Rounds.Count == 1 ? Lost() : null;
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);

        product.Rounds.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task A_job_whose_artifacts_are_lost_each_time_ends_after_the_last_round()
    {
        var product = new ScriptedProduct { Worker = run => run.Verb == "ComposeVideo" ? Lost() : null };
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        product.Rounds.ShouldBe([0, 1, 2, 3]);
        Job.MaxRounds.ShouldBe(3);
        (outcome.State, outcome.Failure!.Stage).ShouldBe((JobState.Failed, "ComposeVideo"));
    }

    [Fact]
    public async Task A_store_that_fails_for_a_while_is_waited_for()
    {
        int faults = 0;
        var product = new ScriptedProduct { Before = name => Break(name == "PublishVideo" && Interlocked.Increment(ref faults) < 8) };
        await using Stage stage = await Stage.Open(product);

        (await stage.Render()).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task An_activity_that_fails_through_all_its_tries_fails_the_job_as_our_fault()
    {
        int faults = 0;
        var product = new ScriptedProduct { Before = name => Break(name == "PublishVideo" && Interlocked.Increment(ref faults) > 0) };
        await using Stage stage = await Stage.Open(product);

        JobOutcome outcome = await stage.Render();

        (outcome.Failure!.Kind, outcome.Failure.Stage).ShouldBe((FailureKind.Internal, "PublishVideo"));
        outcome.Failure.Sentence.English.ShouldNotContain("secret");
        faults.ShouldBe(8);
    }

    private static void Break(bool broken)
    {
        if (broken)
        {
            throw new IOException("The store has a secret trouble.");
        }
    }

    private static StepReading Failed(string english) => new(StepState.Failed, null, new StepFailure(FailureKind.Internal, new Sentence(english, "出错了。"), null));

    private static StepReading Lost() =>
        new(StepState.Failed, null, new StepFailure(FailureKind.Internal, new Sentence("It is gone.", "丢失了。"), ArtifactPath.Parse("jobs/a/b", null)));
}
