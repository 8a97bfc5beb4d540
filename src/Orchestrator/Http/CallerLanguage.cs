using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads which of the product's two languages a caller prefers.</summary>
public static class CallerLanguage
{
    /// <summary>English, which who asks for nothing gets.</summary>
    public const string English = "en";

    /// <summary>Simplified Chinese.</summary>
    public const string Chinese = "zh";

    /// <summary>Reads <c>Accept-Language</c>: the weightiest language that the product speaks, the first of equals.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out IList<StringWithQualityHeaderValue>? asked)
            ? asked.Where(language => language.Quality != 0).OrderByDescending(language => language.Quality ?? 1).Select(language => Spoken(language.Value.Value)).FirstOrDefault(spoken => spoken is not null) ?? English
            : English;
    }

    private static string? Spoken(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        Chinese => Chinese,
        English or "*" => English,
        _ => null,
    };
}
