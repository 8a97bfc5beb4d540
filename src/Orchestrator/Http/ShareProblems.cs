using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The problems of share links.</summary>
internal static class ShareProblems
{
    /// <summary>The problem of a link that is not there.</summary>
    public static ProblemException NoSuchShare(string id) => new(new Problem(StatusCodes.Status404NotFound, "no_such_share", new Sentence(
        $"There is no share link '{id}'.", $"没有分享链接“{id}”。")));
}
