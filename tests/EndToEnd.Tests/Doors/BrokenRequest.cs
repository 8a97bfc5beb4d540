using System.Net.Http.Headers;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>A request that somebody got wrong.</summary>
/// <param name="Name">What is wrong with it, for who reads the failure.</param>
/// <param name="Method">The method.</param>
/// <param name="Template">The path as the document writes it.</param>
/// <param name="Address">The path and query that are asked.</param>
/// <param name="Type">The body's type as it is sent; null for none.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Headers">What else is sent.</param>
internal sealed record BrokenRequest(
    string Name, string Method, string Template, string Address, string? Type = null, byte[]? Body = null, IReadOnlyDictionary<string, string>? Headers = null)
{
    /// <summary>Makes the message that goes over the wire, with nothing of it corrected on the way.</summary>
    public HttpRequestMessage Message(Uri api)
    {
        // A client would tidy the path up and refuse the address before anybody is asked.
        var address = new Uri(api.GetLeftPart(UriPartial.Authority) + Address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(Method), address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            _ = Type is null || message.Content.Headers.TryAddWithoutValidation("Content-Type", Type);
        }

        foreach ((string name, string value) in Headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Template} ({Name})";

    /// <summary>What a body says that it is when it says what it is.</summary>
    public static string Json { get; } = new MediaTypeHeaderValue("application/json").ToString();
}
