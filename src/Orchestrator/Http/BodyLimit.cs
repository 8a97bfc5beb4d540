using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Says how long a request's body may be, before it is read.</summary>
internal static class BodyLimit
{
    /// <summary>The most bytes of a request with files: three recordings or films, and everything else.</summary>
    public const long WithFiles = 700_000_000;

    /// <summary>Lets so many bytes through, however many others are let through elsewhere.</summary>
    /// <exception cref="ProblemException">The request says itself that it is longer.</exception>
    public static void Set(HttpRequest request, long most)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ContentLength > most)
        {
            throw PlanProblems.TooLarge(most);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }
    }
}
