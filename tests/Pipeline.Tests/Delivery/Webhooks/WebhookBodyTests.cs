using System.Text.Json;
using System.Text.Json.Nodes;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Tests.Delivery.Webhooks;

public sealed class WebhookBodyTests
{
    private static readonly JobId Job = JobId.Parse("0123456789abcdef0123", null);
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly JobRecord Accepted = new()
    {
        Id = Job,
        Folder = "ada",
        State = JobState.Accepted,
        Created = Noon,
        Options = new JobOptions(),
        Seed = 7,
        Inputs = [],
    };

    [Fact]
    public void A_video_is_told_with_its_page_and_its_link()
    {
        var video = new PublishedVideo(
            JobPaths.Published(Job, "video.mp4"), JobPaths.Published(Job, "poster.jpg"), JobPaths.Published(Job, "captions.vtt"), JobPaths.Published(Job, "captions.srt"),
            JobPaths.Published(Job, "job.json"), 12.5, new Uri("https://store.example.org/v?sig=1"), Noon.AddDays(7), new Uri("https://example.org/s/0123456789abcdef"));

        JsonNode message = Read(Accepted.Ended(JobOutcome.Succeeded(video), Noon.AddMinutes(1)), WebhookEvent.JobSucceeded);

        message.ToJsonString(new JsonSerializerOptions(PipelineJson.Readable)).ReplaceLineEndings("\n").ShouldBe("""
            {
              "type": "job.succeeded",
              "timestamp": "2026-03-01T12:00:00+00:00",
              "data": {
                "text": {
                  "english": "The video of 'ada' is ready.",
                  "chinese": "“ada”的视频已生成。"
                },
                "job": "0123456789abcdef0123",
                "folder": "ada",
                "state": "succeeded",
                "seconds": 12.5,
                "page": "https://example.org/s/0123456789abcdef",
                "link": "https://store.example.org/v?sig=1",
                "linkExpires": "2026-03-08T12:00:00+00:00"
              }
            }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_failure_is_told_in_both_languages()
    {
        JobRecord failed = Accepted.Ended(JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。"))), Noon);

        JsonNode data = Read(failed, WebhookEvent.JobFailed)["data"]!;

        data["text"]!["english"]!.GetValue<string>().ShouldBe("No face.");
        data["text"]!["chinese"]!.GetValue<string>().ShouldBe("没有人脸。");
        data["failure"]!["kind"]!.GetValue<string>().ShouldBe("badFace");
        data["state"]!.GetValue<string>().ShouldBe("failed");
    }

    [Fact]
    public void A_job_that_has_ended_meanwhile_was_accepted_all_the_same()
    {
        JobRecord ended = Accepted.Ended(JobOutcome.Cancelled, Noon);

        Read(ended, WebhookEvent.JobAccepted)["data"]!["state"]!.GetValue<string>().ShouldBe("accepted");
        Read(ended, WebhookEvent.JobCancelled)["data"]!["state"]!.GetValue<string>().ShouldBe("cancelled");
    }

    [Fact]
    public void However_long_a_sentence_is_the_body_is_not()
    {
        JobRecord failed = Accepted.Ended(JobOutcome.Failed(new JobFailure(FailureKind.BadOption, "AcceptDrop", null, new Sentence(new string('x', 60_000), new string('长', 60_000)))), Noon);

        byte[] body = WebhookBody.Of(failed, WebhookEvent.JobFailed, Noon, stage: null);

        body.Length.ShouldBeLessThan(WebhookBody.MostBytes);
        JsonNode.Parse(body)!["data"]!["text"]!["english"]!.GetValue<string>().ShouldContain($"api/jobs/{Job}");
    }

    [Fact]
    public void News_follow_from_the_record_and_a_second_run_is_other_news()
    {
        JobRecord failed = Accepted.Ended(JobOutcome.Failed(new JobFailure(FailureKind.Internal, "Vocode", 1, new Sentence("It broke.", "出错了。"))), Noon.AddMinutes(1));
        var ended = new JobNews(Job, JobMoment.Ended);

        ended.EventOf(failed).ShouldBe(WebhookEvent.JobFailed);
        ended.EventOf(Accepted).ShouldBeNull();
        new JobNews(Job, JobMoment.Accepted).EventOf(failed).ShouldBe(WebhookEvent.JobAccepted);
        ended.SubjectOf(failed).ShouldBe(ended.SubjectOf(failed with { Folder = "other" }));
        ended.SubjectOf(failed).ShouldNotBe(ended.SubjectOf(failed with { Finished = Noon.AddMinutes(2) }));
    }

    [Fact]
    public void A_message_is_named_by_what_it_tells_whom()
    {
        var endpoint = EndpointId.ForAddress(new Uri("https://example.org/hook"));
        var id = DeliveryId.For("job", WebhookEvent.JobFailed, endpoint);

        id.ShouldBe(DeliveryId.For("job", WebhookEvent.JobFailed, EndpointId.ForAddress(new Uri("https://EXAMPLE.org/hook"))));
        new[] { DeliveryId.For("other", WebhookEvent.JobFailed, endpoint), DeliveryId.For("job", WebhookEvent.JobSucceeded, endpoint), DeliveryId.For("job", WebhookEvent.JobFailed, EndpointId.Default) }.ShouldNotContain(id);
        id.MessageId.ShouldBe($"msg_{id}");

        // A durable instance's id has 100 characters at most.
        id.Instance(99).Length.ShouldBeLessThan(100);
    }

    private static JsonNode Read(JobRecord record, WebhookEvent @event) => JsonNode.Parse(WebhookBody.Of(record, @event, Noon, stage: null))!;
}
