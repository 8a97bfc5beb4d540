using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The problems of schedules, batches and consents.</summary>
internal static class PlanProblems
{
    /// <summary>The problem of a schedule that is not there.</summary>
    public static ProblemException NoSuchSchedule(string name) => NotFound("no_such_schedule", $"There is no schedule '{name}'.", $"没有计划“{name}”。");

    /// <summary>The problem of a batch that is not there.</summary>
    public static ProblemException NoSuchBatch(string id) => NotFound("no_such_batch", $"There is no batch '{id}', or it has not been taken yet.", $"没有批次“{id}”，或尚未被接收。");

    /// <summary>The problem of a consent that is not there.</summary>
    public static ProblemException NoSuchConsent(string id) => NotFound("no_such_consent", $"There is no consent '{id}'.", $"没有肖像授权“{id}”。");

    /// <summary>The problem of a body that is not what its type says.</summary>
    public static ProblemException UnreadableBody() => new(new Problem(StatusCodes.Status400BadRequest, "unreadable_body", new Sentence(
        "The body cannot be read: it is neither JSON nor a form with files.", "无法读取请求正文：既不是 JSON，也不是带文件的表单。")));

    /// <summary>The problem of a body that is larger than what is read.</summary>
    public static ProblemException TooLarge(long most) => new(new Problem(StatusCodes.Status413PayloadTooLarge, "too_large", new Sentence(
        $"The body is larger than {most} bytes.", $"请求正文超过 {most} 字节。")));

    private static ProblemException NotFound(string code, string english, string chinese) => new(new Problem(StatusCodes.Status404NotFound, code, new Sentence(english, chinese)));
}
