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

    /// <summary>The problem of a job that is not there.</summary>
    public static ProblemException NoSuchJob(string id) => new(new Problem(StatusCodes.Status404NotFound, "no_such_job", new Sentence(
        $"There is no job '{id}'.", $"没有任务“{id}”。")));
}
