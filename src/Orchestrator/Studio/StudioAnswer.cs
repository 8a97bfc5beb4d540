using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AlinFunctions.Orchestrator.Studio;

/// <summary>Answers with one file of the studio: packed where the browser can unpack it, and not at all where the browser has it.</summary>
internal static class StudioAnswer
{
    /// <summary>Makes the answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="shelf">The files.</param>
    /// <param name="path">The file's path; empty for the page itself.</param>
    /// <param name="store">Where posters and videos come from.</param>
    public static IResult To(HttpRequest request, StudioShelf shelf, string? path, Uri store)
    {
        if (string.IsNullOrEmpty(path) && request.Path.Value?.EndsWith('/') == false)
        {
            // The page's own links are relative to its folder.
            return Results.Redirect("/studio/");
        }

        if (shelf.Find(path) is not { } file)
        {
            return new ProblemResult(new Problem(StatusCodes.Status404NotFound, "no_such_file", new Sentence("The studio has no such file.", "工作室没有这个文件。")));
        }

        IHeaderDictionary headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.ContentSecurityPolicy = Policy(store);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (!TakesGzip(request.Headers.AcceptEncoding))
        {
            return Results.Bytes(file.Content, file.Type, entityTag: file.Tag);
        }

        headers.ContentEncoding = "gzip";
        return Results.Bytes(file.Packed, file.Type, entityTag: file.PackedTag);
    }

    // Nothing is inline and nothing comes from elsewhere, save what lies in the product's own store.
    private static string Policy(Uri store)
    {
        string origin = store.GetLeftPart(UriPartial.Authority);
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + $"img-src 'self' blob: {origin}; media-src 'self' blob: {origin}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    private static bool TakesGzip(StringValues accepted) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out IList<StringWithQualityHeaderValue>? codings)
        && codings.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
}
