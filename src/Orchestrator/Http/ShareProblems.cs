using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The problems of share links.</summary>
internal static class ShareProblems
{
    /// <summary>Gets the problem of a job with nothing to share.</summary>
    public static ProblemException NothingToShare { get; } = new(new Problem(StatusCodes.Status409Conflict, "nothing_to_share", new Sentence(
        "This job has no video or speech to share.", "该任务没有可分享的视频或语音。")));

    /// <summary>The problem of a link that is not there.</summary>
    public static ProblemException NoSuchShare(string id) => new(new Problem(StatusCodes.Status404NotFound, "no_such_share", new Sentence(
        $"There is no share link '{id}'.", $"没有分享链接“{id}”。")));
}
