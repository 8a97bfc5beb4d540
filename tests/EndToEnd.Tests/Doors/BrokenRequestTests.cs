using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>What callers get wrong is told them in words, and is never a failure of ours.</summary>
[Collection(nameof(DoorCollection))]
public sealed class BrokenRequestTests(DoorStack door)
{
    [Fact]
    [Trait("Category", "Long")]
    public async Task No_request_is_answered_with_a_failure_of_ours_and_every_refusal_says_why_in_both_languages() => (await Knock(every: 1)).ShouldBeGreaterThan(5000);

    [Fact]
    public async Task Neither_is_one_in_twenty_of_them() => (await Knock(every: 20)).ShouldBeGreaterThan(250);

    private async Task<int> Knock(int every)
    {
        using HttpClient orderly = door.Stack.Client();
        JsonElement document = JsonElement.Parse(await orderly.GetStringAsync("api/openapi.json"));
        var requests = new BrokenRequests(document, await KnownThings.Make(door.Stack, orderly));
        using HttpClient client = Careless();
        var faults = new ConcurrentBag<string>();
        int sent = 0;

        IEnumerable<BrokenRequest> all = requests.All().Concat(requests.Pages()).Where((_, index) => index % every == 0);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (request, cancellation) =>
        {
            Interlocked.Increment(ref sent);
            if (await Fault(client, request, document, cancellation) is { } fault)
            {
                faults.Add($"{request}: {fault}");
            }
        });

        faults.Order(StringComparer.Ordinal).ShouldBeEmpty();
        return sent;
    }

    // Sends headers as they are, and follows nothing.
    private HttpClient Careless()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }, disposeHandler: true);
        client.DefaultRequestHeaders.Add("x-api-key", File.ReadAllText(door.Stack.KeyFile));
        return client;
    }

    private async Task<string?> Fault(HttpClient client, BrokenRequest request, JsonElement document, CancellationToken cancellation)
    {
        try
        {
            using HttpRequestMessage message = request.Message(door.Stack.Api);
            using HttpResponseMessage answer = await client.SendAsync(message, cancellation);
            int status = (int)answer.StatusCode;
            string text = await answer.Content.ReadAsStringAsync(cancellation);
            return status >= 500 ? $"{status} {text}"
                : status >= 400 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? Unsaid(text) ?? Undescribed(document, request, status)
                : null;
        }
        catch (HttpRequestException broken)
        {
            return broken.Message;
        }
    }

    private static string? Unsaid(string problem)
    {
        JsonElement details = JsonElement.Parse(problem).GetProperty("details");
        return details.GetProperty("en").GetString() is { Length: > 0 } && details.GetProperty("zh").GetString() is { Length: > 0 } ? null : problem;
    }

    private static string? Undescribed(JsonElement document, BrokenRequest request, int status) =>
        !document.GetProperty("paths").TryGetProperty(request.Template, out JsonElement path) || path.GetProperty(request.Method.ToLowerInvariant()).GetProperty("responses").TryGetProperty($"{status}", out _)
            ? null
            : $"{status} is not in the document";
}
