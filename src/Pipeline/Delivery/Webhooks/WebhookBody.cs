using System.Text.Json;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Writes the body of a message.</summary>
public static class WebhookBody
{
    /// <summary>The largest body, in bytes: what Standard Webhooks 1.0 asks of a sender.</summary>
    public const int MostBytes = 20_000;

    /// <summary>Writes what a job's endpoints are told.</summary>
    public static byte[] Of(JobRecord record, WebhookEvent @event, DateTimeOffset at, string? stage)
    {
        ArgumentNullException.ThrowIfNull(record);
        var news = new WebhookNews(TextOf(record, @event, stage), record.Id, record.Folder, StateOf(record, @event), stage);
        if (@event is WebhookEvent.JobSucceeded)
        {
            news = news with
            {
                Seconds = record.Video?.DurationSeconds ?? record.Speech?.DurationSeconds,
                Page = record.Video?.Share ?? record.Speech?.Share,
                Link = record.Video?.Link ?? record.Speech?.Link,
                LinkExpires = record.Video?.LinkExpires ?? record.Speech?.LinkExpires,
            };
        }

        if (@event is WebhookEvent.JobFailed && record.Failure is { } failure)
        {
            news = news with { Failure = new WebhookFailure(failure.Kind, failure.Stage, failure.Segment) };
        }

        byte[] body = Write(new WebhookMessage(@event, at, news));

        // A sentence may name what was dropped, and that may be long: then the record has it, and the message says so.
        return body.Length < MostBytes ? body : Write(new WebhookMessage(@event, at, news with { Folder = null, Text = Elsewhere(record.Id) }));
    }

    /// <summary>Writes what an endpoint is told when somebody tries it.</summary>
    public static byte[] OfTrial(DateTimeOffset at) => Write(new WebhookMessage(
        WebhookEvent.WebhookTest,
        at,
        new WebhookNews(new Sentence("This is a trial: nothing happened.", "这是一次测试，没有发生任何事件。"))));

    private static JobState StateOf(JobRecord record, WebhookEvent @event) =>
        @event is WebhookEvent.JobAccepted or WebhookEvent.JobProgress ? JobState.Accepted : record.State;

    private static Sentence TextOf(JobRecord record, WebhookEvent @event, string? stage) => @event switch
    {
        WebhookEvent.JobAccepted => new Sentence($"The job '{record.Folder}' was accepted.", $"任务“{record.Folder}”已受理。"),
        WebhookEvent.JobProgress => new Sentence($"The job '{record.Folder}' has come to {stage}.", $"任务“{record.Folder}”已进入 {stage} 阶段。"),
        WebhookEvent.JobSucceeded when record.Video is null => new Sentence($"The speech of '{record.Folder}' is ready.", $"“{record.Folder}”的语音已生成。"),
        WebhookEvent.JobSucceeded => new Sentence($"The video of '{record.Folder}' is ready.", $"“{record.Folder}”的视频已生成。"),
        WebhookEvent.JobFailed => record.Failure?.Sentence ?? Elsewhere(record.Id),
        _ => new Sentence($"The job '{record.Folder}' was cancelled.", $"任务“{record.Folder}”已取消。"),
    };

    private static Sentence Elsewhere(JobId job) =>
        new($"What there is to say is in the job's record, api/jobs/{job}.", $"详情见任务记录 api/jobs/{job}。");

    private static byte[] Write(WebhookMessage message) => JsonSerializer.SerializeToUtf8Bytes(message, PipelineJson.Compact);
}
