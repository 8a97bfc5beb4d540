using System.Globalization;
using AlinFunctions.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Answers with a problem in the caller's language, as RFC 9457 says.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    /// <summary>The content type of problems.</summary>
    public const string ContentType = "application/problem+json";

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        string language = CallerLanguage.Of(httpContext.Request);
        httpContext.Response.StatusCode = problem.Status;
        httpContext.Response.Headers.ContentLanguage = language;
        httpContext.Response.Headers.CacheControl = "no-store";
        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (problem.RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var body = new ProblemBody(
            "about:blank", ReasonPhrases.GetReasonPhrase(problem.Status), problem.Status, problem.Sentence.In(language), problem.Code,
            new ProblemDetails(problem.Sentence.English, problem.Sentence.Chinese), problem.Job);
        return httpContext.Response.WriteAsJsonAsync(body, PipelineJson.Compact, ContentType, httpContext.RequestAborted);
    }
}
