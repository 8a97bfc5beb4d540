using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Jobs;

public sealed class JobRecordTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly JobRecord Accepted = new()
    {
        Id = JobId.Parse("0123456789abcdef0123", null),
        Folder = "ada",
        State = JobState.Accepted,
        Created = Noon,
        Options = new JobOptions(),
        Seed = 7,
        Inputs = [],
    };

    [Fact]
    public void A_job_ends_once()
    {
        JobRecord failed = Accepted.Ended(JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。"))), Noon);

        failed.Ended(JobOutcome.Cancelled, Noon.AddHours(1)).ShouldBeSameAs(failed);
        failed.State.ShouldBe(JobState.Failed);
        failed.Finished.ShouldBe(Noon);
    }

    [Theory]
    [InlineData("zh", "没有人脸。")]
    [InlineData("ZH-Hans", "没有人脸。")]
    [InlineData("en", "No face.")]
    [InlineData("de", "No face.")]
    public void A_sentence_is_told_in_the_readers_language(string language, string told) => new Sentence("No face.", "没有人脸。").In(language).ShouldBe(told);
}
