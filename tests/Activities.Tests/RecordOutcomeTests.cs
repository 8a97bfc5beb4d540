using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Tests;

public sealed class RecordOutcomeTests(Emulator emulator)
{
    private static readonly JobOutcome Failed = JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。")));

    [Fact]
    public async Task The_first_outcome_stays_and_is_what_everyone_is_told()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();

        JobOutcome first = await Record(scene, job, Failed);
        JobOutcome second = await Record(scene, job, JobOutcome.Cancelled);

        first.ShouldBe(Failed);
        second.ShouldBe(Failed);
        (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default))!.State.ShouldBe(JobState.Failed);
    }

    [Fact]
    public async Task Of_two_at_once_one_wins_and_both_are_told_it()
    {
        Scene? scene = null;
        Job? job = null;
        JobOutcome? faster = null;
        var race = new Between(
            request => job is not null && request.Method == Azure.Core.RequestMethod.Put,
            async () => faster = await new RecordOutcome(new ArtifactStore(scene!.Blobs), TimeProvider.System).Run(new OutcomeOrder(job!.Id, Failed), default));
        scene = await Scene.Open(emulator, race);
        job = await scene.AcceptedJob();

        JobOutcome slower = await Record(scene, job, JobOutcome.Cancelled);

        faster.ShouldBe(Failed);
        slower.ShouldBe(Failed);
    }

    private static Task<JobOutcome> Record(Scene scene, Job job, JobOutcome outcome) => new RecordOutcome(scene.Store, scene.Clock).Run(new OutcomeOrder(job.Id, outcome), default);
}
