using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Tests.Messages;

public sealed class NameTests
{
    private static readonly JobId Job = JobId.Parse("0123456789abcdef0123", null);

    [Theory]
    [InlineData("")]
    [InlineData("jobs")]
    [InlineData("jobs/")]
    [InlineData("/a.json")]
    [InlineData("jobs//a.json")]
    [InlineData("jobs/../videos/a.mp4")]
    [InlineData("jobs/./a.json")]
    [InlineData("jobs/a/..")]
    public void No_path_leads_out_of_its_container(string text)
    {
        ArtifactPath.TryParse(text, null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => ArtifactPath.Parse(text, null));
    }

    [Fact]
    public void A_path_is_refused_where_a_blob_store_would_refuse_it() => ArtifactPath.TryParse("jobs/" + new string('a', 1020), null, out _).ShouldBeFalse();

    [Fact]
    public void A_path_reads_as_it_is_written()
    {
        var path = ArtifactPath.Parse("jobs/0123/steps/…/片段 1.json", null);

        (path.Container, path.Name, path.FileName).ShouldBe(("jobs", "0123/steps/…/片段 1.json", "片段 1.json"));
        ArtifactPath.Parse(path.ToString(), null).ShouldBe(path);
        path.Below("x").ToString().ShouldBe("jobs/0123/steps/…/片段 1.json/x");
    }

    [Fact]
    public void What_lies_below_cannot_climb() => Should.Throw<FormatException>(() => JobPaths.Steps(Job).Below("../../videos"));

    [Fact]
    public void A_default_path_names_no_file() => Should.Throw<InvalidOperationException>(() => default(ArtifactPath).ToString());

    [Fact]
    public void A_step_is_named_by_verb_segment_and_what_it_is_made_from()
    {
        StepId.For("Vocode", 7, "a").ToString().ShouldBe("Vocode-0007-ca978112ca1b");
        StepId.For("ComposeVideo", null, "a").ToString().ShouldBe("ComposeVideo-ca978112ca1b");
        StepId.For("Vocode", 7, "b").ShouldNotBe(StepId.For("Vocode", 7, "a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a.b")]
    [InlineData("步骤")]
    public void Nothing_else_passes_for_a_step(string text) => StepId.TryParse(text, null, out _).ShouldBeFalse();

    [Fact]
    public void A_steps_files_lie_apart_by_attempt()
    {
        var place = new StepPlace(ArtifactPath.Parse("jobs/1/steps/s", null));

        string[] names = [place.Result.ToString(), place.Heartbeat.ToString(), place.Failure(1).ToString(), place.Failure(2).ToString(), place.File(1, "a.wav").ToString()];

        names.ShouldBe(["jobs/1/steps/s/result.json", "jobs/1/steps/s/heartbeat.json", "jobs/1/steps/s/attempt-1/failure.json", "jobs/1/steps/s/attempt-2/failure.json", "jobs/1/steps/s/attempt-1/a.wav"]);
    }

    [Fact]
    public void The_event_of_an_attempt_is_its_own()
    {
        StepId step = StepId.For("Vocode", 7, "a");

        new StepDone(Job, step, 2).EventName.ShouldBe("StepDone/Vocode-0007-ca978112ca1b/2");
        StepDone.NameOf(step, 1).ShouldNotBe(StepDone.NameOf(step, 2));
    }
}
