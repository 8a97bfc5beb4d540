using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>One of everything that an address can name, so that what is wrong with a request is not only that it names nothing.</summary>
internal sealed class KnownThings
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>The id that a path of the document takes; null for a path without one.</summary>
    public string? IdOf(string path) => _ids.OrderByDescending(known => known.Key.Length).FirstOrDefault(known => path.StartsWith(known.Key, StringComparison.Ordinal)).Value;

    public static async Task<KnownThings> Make(Stack stack, HttpClient client)
    {
        var things = new KnownThings();
        things._ids["/s/"] = "0123456789abcdef";
        things._ids["/api/voices/"] = "nobody";
        things._ids["/api/schedules/"] = await Schedule(stack, client);
        things._ids["/api/consents/"] = await Made(client, "api/consents", new { portrait = new string('0', 64), person = "Nobody", agreedBy = "Nobody", purpose = "a test", until = "2099-12-31" });
        things._ids["/api/webhooks/"] = await Made(client, "api/webhooks", new { url = "http://127.0.0.1:9/hook" });
        things._ids["/api/deliveries/"] = await Made(client, $"api/webhooks/{things._ids["/api/webhooks/"]}/test", body: null);
        string job = await Made(client, "api/jobs", new { script = "Hello.", speech = true });
        using (Stream events = await client.GetStreamAsync($"api/jobs/{job}/events"))
        using (var reader = new StreamReader(events))
        {
            (await reader.ReadToEndAsync()).ShouldContain("\"succeeded\"");
        }

        things._ids["/api/jobs/"] = job;
        things._ids["/api/shares/"] = await Made(client, $"api/jobs/{job}/shares", new { days = 1 });
        using var rows = new MultipartFormDataContent { { new ByteArrayContent("script,speech\nI am none.,perhaps\n"u8.ToArray()), "batch", "rows.csv" } };
        using HttpResponseMessage batch = await client.PostAsync("api/batches", rows);
        things._ids["/api/batches/"] = await Id(batch);
        await Faults.Eventually.Holds("the batch is taken", async () => (await client.GetAsync($"api/batches/{things._ids["/api/batches/"]}")).IsSuccessStatusCode);
        return things;
    }

    // Its runs are refused, since the portrait is gone again: running it a hundred times costs nothing.
    private static async Task<string> Schedule(Stack stack, HttpClient client)
    {
        var portrait = stack.Blobs.GetBlobContainerClient("schedules").GetBlobClient("files/gone.png");
        await portrait.UploadAsync(BinaryData.FromString("x"));
        using var body = JsonContent.Create(new { cron = "0 0 12 29 2 *", script = "I am never said.", portrait = "schedules/files/gone.png" });
        using HttpResponseMessage written = await client.PutAsync("api/schedules/leap", body);
        written.IsSuccessStatusCode.ShouldBeTrue(await written.Content.ReadAsStringAsync());
        await portrait.DeleteAsync();
        return "leap";
    }

    private static async Task<string> Made(HttpClient client, string address, object? body)
    {
        using var content = new StringContent(body is null ? "" : JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.PostAsync(address, content);
        return await Id(answer);
    }

    private static async Task<string> Id(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonElement.Parse(text).GetProperty("id").GetString()!;
    }
}
