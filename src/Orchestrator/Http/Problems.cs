using System.Text.Json;
using AlinFunctions.Activities.Uploads;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The problems that more than one part of the API knows.</summary>
public static class Problems
{
    /// <summary>Gets the problem of a caller without a key of ours.</summary>
    public static Problem WrongKey { get; } = new(StatusCodes.Status401Unauthorized, "wrong_key", new Sentence(
        "This needs a key: send it as 'Authorization: Bearer <key>' or 'x-api-key: <key>'.", "需要密钥：请以“Authorization: Bearer <密钥>”或“x-api-key: <密钥>”发送。"));

    /// <summary>Gets the problem of a key that asks too often.</summary>
    public static Problem TooMany { get; } = new(StatusCodes.Status429TooManyRequests, "too_many_requests", new Sentence(
        "This key asks too often; wait a moment.", "该密钥请求过于频繁，请稍候。"));

    /// <summary>Gets the problem of a request that met a defect of ours.</summary>
    public static Problem Ours { get; } = new(StatusCodes.Status500InternalServerError, "internal", new Sentence(
        "Something of ours failed; the request can be sent again.", "我们的服务出错，可以重新发送该请求。"));

    /// <summary>Gets the problem of something that was deleted while it was looked at.</summary>
    public static Problem Gone { get; } = new(StatusCodes.Status404NotFound, "gone", new Sentence(
        "What this is about was deleted at this moment, or is not in the store any more.", "相关内容刚刚被删除，或已不在存储中。"));

    /// <summary>Gets the problem of a body that breaks off or is not what its type says.</summary>
    public static Problem UnreadableBody { get; } = new(StatusCodes.Status400BadRequest, "unreadable_body", new Sentence(
        "The request's body cannot be read: it breaks off, or is not what its type says.", "无法读取请求体：内容不完整，或与其类型不符。"));

    /// <summary>Gets the problem of a body that is too large as a whole.</summary>
    public static Problem BodyTooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "too_large", new Sentence(
        "The request is too large as a whole.", "请求整体过大。"));

    /// <summary>Gets the problem of an upload that makes no job.</summary>
    public static Problem Incomplete { get; } = new(StatusCodes.Status422UnprocessableEntity, "incomplete", new Sentence(
        "A video needs a 'portrait', and a 'script' or 'audio'; speech alone needs a 'script' and 'speech' set to true.",
        "视频需要“portrait”以及“script”或“audio”；只要语音时需要“script”，并将“speech”设为 true。"));

    /// <summary>Gets the problem of a key that was used for something else.</summary>
    public static Problem KeyOfAnother { get; } = new(StatusCodes.Status409Conflict, "idempotency_conflict", new Sentence(
        "This Idempotency-Key belongs to a request with another body.", "此 Idempotency-Key 已用于内容不同的请求。"));

    /// <summary>Gets the problem of a request that came twice at once.</summary>
    public static Problem Busy { get; } = new(StatusCodes.Status409Conflict, "request_in_progress", new Sentence(
        "The same request is being worked on; ask again in a moment.", "相同的请求正在处理，请稍后再试。"), RetryAfter: TimeSpan.FromSeconds(2));

    /// <summary>The problem of a type of body that is not read.</summary>
    public static Problem UnsupportedType(string known) => new(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", new Sentence(
        $"The body's type is not read here; send one of: {known}.", $"此处不支持该类型的请求体，请使用：{known}。"));

    /// <summary>The problem of a field that is unknown, or has another kind of value.</summary>
    public static Problem UnknownField(string name) => new(StatusCodes.Status422UnprocessableEntity, "bad_field", new Sentence(
        $"The field '{name}' is unknown or has a value of the wrong kind.", $"字段“{name}”未知，或其值的类型不对。"));

    /// <summary>The problem of JSON that says two things at once, or nothing that is a text.</summary>
    public static Problem Flawed(Sentence flaw)
    {
        ArgumentNullException.ThrowIfNull(flaw);
        return new Problem(StatusCodes.Status422UnprocessableEntity, "bad_body", new Sentence($"The body cannot be used: {flaw.English}", $"请求体无法使用：{flaw.Chinese}"));
    }

    /// <summary>The problem of a text in another encoding.</summary>
    public static Problem NoUtf8(string name) => new(StatusCodes.Status422UnprocessableEntity, "bad_field", new Sentence(
        $"'{name}' is not UTF-8; send it as UTF-8.", $"“{name}”不是 UTF-8 编码，请以 UTF-8 发送。"));

    /// <summary>The problem of a part that is too large.</summary>
    public static Problem Of(UploadTooLargeException large)
    {
        ArgumentNullException.ThrowIfNull(large);
        return new Problem(StatusCodes.Status413PayloadTooLarge, "too_large", large.Sentence);
    }

    /// <summary>The problem of a job that was refused at the door.</summary>
    public static Problem Refused(JobId job, JobFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Of(new InvalidDropException(failure.Kind, failure.Sentence)) with { Job = job };
    }

    /// <summary>The problem of a job that there is no reason to make again.</summary>
    public static ProblemException NothingToRetry(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new ProblemException(new Problem(StatusCodes.Status409Conflict, "nothing_to_retry", record is { Job: null }
            ? new Sentence("What was dropped was refused; change it and send it as a new job.", "投递的内容未被接受，请修改后作为新任务发送。")
            : new Sentence("Only a job that failed or was cancelled can be tried again.", "只有失败或已取消的任务可以重试。")));
    }

    /// <summary>The problem of an input that cannot become a video.</summary>
    public static Problem Of(InvalidDropException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        return new Problem(StatusCodes.Status422UnprocessableEntity, JsonNamingPolicy.SnakeCaseLower.ConvertName(refused.Kind.ToString()), refused.Sentence);
    }

    /// <summary>The problem of a parameter that cannot be read.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="known">What it may be.</param>
    public static ProblemException BadParameter(string name, string known) => new(new Problem(StatusCodes.Status400BadRequest, "bad_parameter", new Sentence(
        $"'{name}' cannot be read; it may be: {known}.", $"无法读取“{name}”，可以是：{known}。")));

    /// <summary>The problem of a job that is not there.</summary>
    public static ProblemException NoSuchJob(string id) => new(new Problem(StatusCodes.Status404NotFound, "no_such_job", new Sentence(
        $"There is no job '{id}'.", $"没有任务“{id}”。")));

    /// <summary>The problem of a job that is still under way.</summary>
    public static ProblemException StillRunning(JobId job) => new(new Problem(StatusCodes.Status409Conflict, "still_running", new Sentence(
        $"Job {job} is still running; cancel it first.", $"任务 {job} 仍在运行，请先取消。")));

    /// <summary>The problem of a job that has not made what is asked for.</summary>
    public static ProblemException NothingMade(JobId job) => new(new Problem(StatusCodes.Status409Conflict, "nothing_made", new Sentence(
        $"Job {job} has made nothing that could be shown.", $"任务 {job} 没有生成可供查看的内容。")));
}
