using System.Text;
using System.Text.Json;

namespace AlinFunctions.EndToEnd.Tests.Api;

/// <summary>Calls the running API and writes down every exchange.</summary>
internal sealed class ApiCaller(HttpClient client)
{
    private readonly List<Exchange> _exchanges = [];

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    public Task<Exchange> Get(string path, string? id = null, string query = "") => Send(HttpMethod.Get, path, id, body: null, query);

    public Task<Exchange> Delete(string path, string id) => Send(HttpMethod.Delete, path, id, body: null);

    public Task<Exchange> Post(string path, string? id = null, object? body = null) => Send(
        HttpMethod.Post, path, id, body as HttpContent ?? (body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json")));

    /// <summary>Sends a request to a path of the document, with its one parameter filled in.</summary>
    public async Task<Exchange> Send(HttpMethod method, string path, string? id, HttpContent? body, string query = "", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.TrimStart('/').Replace("{id}", id, StringComparison.Ordinal).Replace("{name}", id, StringComparison.Ordinal) + query, UriKind.Relative)) { Content = body };
        foreach ((string name, string value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.Add(name, value);
        }

        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        bool isSound = answer.Content.Headers.ContentType?.MediaType == "audio/wav";
        string text = isSound ? Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync()) : await answer.Content.ReadAsStringAsync();
        var exchange = new Exchange(method.Method, path, (int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), isSound ? text[..12] : text);
        _exchanges.Add(exchange);
        return exchange;
    }
}
