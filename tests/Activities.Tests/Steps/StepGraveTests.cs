using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Tests.Steps;

public sealed class StepGraveTests(Emulator emulator)
{
    private static readonly StepPlace Place = new(ArtifactPath.Parse("jobs/0123456789abcdef0123/steps/Vocode-0000-0", null));
    private static readonly StepId Step = StepId.Parse("Vocode-0000-0", null);

    [Fact]
    public async Task A_buried_attempt_has_failed_in_words()
    {
        Scene scene = await Scene.Open(emulator);

        await Bury(scene, attempt: 2);

        StepReading second = await Read(scene, 2);
        second.State.ShouldBe(StepState.Failed);
        second.Failure!.Kind.ShouldBe(FailureKind.Internal);
        second.Failure.Missing.ShouldBeNull();
        second.Failure.Sentence.English.ShouldBe("The step Vocode could not be worked off in five tries.");
        second.Failure.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
        (await Read(scene, 3)).State.ShouldNotBe(StepState.Failed);
    }

    [Fact]
    public async Task Burying_twice_changes_nothing()
    {
        Scene scene = await Scene.Open(emulator);
        await Bury(scene, 1);
        IReadOnlyList<string> once = await scene.Snapshot(versions: true);

        await Bury(scene, 1);

        (await scene.Snapshot(versions: true)).ShouldBe(once);
    }

    [Fact]
    public async Task A_step_that_is_done_is_not_buried()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.PutJson(Place.Result, new StepResult(Step, "Vocode", 0, 1, "w", default, default, new ClipReady(Place.File(1, "x"), 1), null));
        IReadOnlyList<string> before = await scene.Snapshot(versions: true);

        await Bury(scene, 1);

        (await scene.Snapshot(versions: true)).ShouldBe(before);
    }

    private static Task Bury(Scene scene, int attempt) => new StepGrave(scene.Store, scene.Clock).Bury(Step, "Vocode", 0, attempt, Place, default);

    private static Task<StepReading> Read(Scene scene, int attempt) =>
        new ReadStepResult(scene.Store, scene.Queues).Run(new StepTicket(Step, Place, attempt, DateTimeOffset.MaxValue, default, default), default);
}
