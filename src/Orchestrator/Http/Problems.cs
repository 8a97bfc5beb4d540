using System.Text.Json;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The problems that more than one part of the API knows.</summary>
public static class Problems
{
    /// <summary>Gets the problem of a caller without a key of ours.</summary>
    public static Problem WrongKey { get; } = new(StatusCodes.Status401Unauthorized, "wrong_key", new Sentence(
        "This needs a key: send it as 'Authorization: Bearer <key>' or 'x-api-key: <key>'.", "需要密钥：请以“Authorization: Bearer <密钥>”或“x-api-key: <密钥>”发送。"));

    /// <summary>Gets the problem of a request that met a defect of ours.</summary>
    public static Problem Ours { get; } = new(StatusCodes.Status500InternalServerError, "internal", new Sentence(
        "Something of ours failed; the request can be sent again.", "我们的服务出错，可以重新发送该请求。"));

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
