using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests.Api;

[Collection(nameof(RenderedCollection))]
public sealed class ApiTests(RenderedStack rendered) : IDisposable
{
    private readonly HttpClient _client = rendered.Stack.Client();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task Every_path_of_the_document_is_there_and_every_answer_is_as_it_says()
    {
        var api = new ApiCaller(_client);
        Exchange document = await api.Get("/api/openapi.json");
        await Lists(api);
        await Looks(api, rendered.Clip("en").Record.Id.ToString());
        await Works(api, rendered.Clip("en").Record.Id.ToString());
        await Shares(api, rendered.Clip("en").Record.Id.ToString());
        await Tells(api);
        await Plans(api);
        await Agrees(api);
        await Refuses(api);

        JsonElement faults = await Check(document.Body, api.Exchanges);

        faults.EnumerateArray().Select(fault => fault.GetString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_with_a_portrait_is_a_video_whose_captions_say_its_script()
    {
        var api = new ApiCaller(_client);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Good morning, dear people, and welcome to the museum of the harbour, where the oldest of our ships is waiting for you."), "script" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.Portrait)), "portrait", "grace.jpg" },
            { new StringContent("""{"size":720}"""), "options" },
        };

        string id = Id(await api.Post("/api/jobs", body: form));
        string events = (await api.Get("/api/jobs/{id}/events", id)).Body;
        JsonElement links = Json(await api.Get("/api/jobs/{id}/links", id));
        string captions = (await api.Get("/api/jobs/{id}/captions.vtt", id)).Body;

        events.ShouldContain("\"stage\":\"Speak\"");
        events.ShouldContain("\"stage\":\"Animate\"");
        events.ShouldContain("event: end");
        captions.ShouldContain("Good morning");
        using var anyone = new HttpClient(new HttpClientHandler(), disposeHandler: true);
        using HttpResponseMessage video = await anyone.GetAsync(links.GetProperty("download").GetString());
        video.Content.Headers.ContentType!.MediaType.ShouldBe("video/mp4");
        video.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    private static async Task Lists(ApiCaller api)
    {
        JsonElement page = Json(await api.Get("/api/jobs", query: "?limit=1"));
        await api.Get("/api/jobs", query: $"?limit=1&cursor={page.GetProperty("next").GetString()}&state=succeeded&q=a");
        Json(await api.Get("/api/voices")).EnumerateArray().ShouldContain(voice => voice.GetProperty("id").GetString() == "af_heart");
        Json(await api.Get("/api/voices", query: "?tier=fast")).GetArrayLength().ShouldBe(904);
    }

    private static async Task Looks(ApiCaller api, string made)
    {
        await api.Get("/api/jobs/{id}", made);
        await api.Get("/api/jobs/{id}/links", made);
        await api.Get("/api/jobs/{id}/captions.vtt", made);
        await api.Get("/api/jobs/{id}/script", made);
        await api.Get("/api/jobs/{id}/events", made);
        await Until(async () => (await api.Get("/api/voices/{id}/sample", "bm_george")).Status == 200);
    }

    private static async Task Works(ApiCaller api, string made)
    {
        string job = Id(await api.Post("/api/jobs", body: new { script = "I am not finished, and I never will be.", speech = true }));
        await api.Delete("/api/jobs/{id}", job);
        await api.Post("/api/jobs/{id}/cancel", job);
        await api.Get("/api/jobs/{id}/events", job);
        string again = Id(await api.Post("/api/jobs/{id}/retry", job));
        await api.Post("/api/jobs/{id}/cancel", again);
        await api.Get("/api/jobs/{id}/events", again);
        await api.Post("/api/jobs/{id}/retry", job);
        string preview = Id(await api.Post("/api/preview", body: new { script = "Only a look.", portrait = $"job:{made}" }));
        await api.Post("/api/jobs/{id}/cancel", preview);
        (await api.Delete("/api/jobs/{id}", again)).Status.ShouldBe(204);
        (await api.Get("/api/jobs/{id}", again)).Status.ShouldBe(404);
    }

    private static async Task Shares(ApiCaller api, string made)
    {
        string share = Json(await api.Post("/api/jobs/{id}/shares", made, new { days = 1 })).GetProperty("id").GetString()!;
        await api.Get("/api/jobs/{id}/shares", made);
        await api.Delete("/api/shares/{id}", share);
        await api.Get("/api/shares/{id}/views", share);
        (await api.Post("/api/jobs/{id}/shares", made, new { days = 0 })).Status.ShouldBe(422);
    }

    private static async Task Tells(ApiCaller api)
    {
        await using Receiver receiver = Receiver.Open();
        string endpoint = Json(await api.Post("/api/webhooks", body: new { url = receiver.Address })).GetProperty("id").GetString()!;
        await api.Get("/api/webhooks");
        await api.Get("/api/webhooks/{id}", endpoint);
        using var change = JsonContent.Create(new { description = "of a test" });
        await api.Send(HttpMethod.Patch, "/api/webhooks/{id}", endpoint, change);
        await api.Post("/api/webhooks/{id}/rotate", endpoint);
        string delivery = Json(await api.Post("/api/webhooks/{id}/test", endpoint)).GetProperty("id").GetString()!;
        await Until(async () => Json(await api.Get("/api/deliveries/{id}", delivery)).GetProperty("state").GetString() == "delivered");
        await api.Get("/api/webhooks/{id}/deliveries", endpoint);
        await api.Get("/api/deliveries/dead");
        await api.Post("/api/deliveries/{id}/replay", delivery);
        (await api.Delete("/api/webhooks/{id}", endpoint)).Status.ShouldBe(204);
    }

    private static async Task Plans(ApiCaller api)
    {
        using var leap = JsonContent.Create(new { cron = "0 0 12 29 2 *", script = "I am said once in four years.", speech = true });
        using var never = JsonContent.Create(new { cron = "0 0 12 30 2 *", script = "I am never said.", speech = true });
        (await api.Send(HttpMethod.Put, "/api/schedules/{name}", "leap", leap)).Status.ShouldBe(200);
        (await api.Send(HttpMethod.Put, "/api/schedules/{name}", "never", never)).Status.ShouldBe(422);
        await api.Get("/api/schedules");
        await api.Post("/api/schedules/{name}/pause", "leap");
        await api.Post("/api/schedules/{name}/resume", "leap");
        await api.Post("/api/schedules/{name}/run", "leap");
        await Until(async () => Json(await api.Get("/api/schedules/{name}", "leap")).GetProperty("runs").EnumerateArray().Any(run => run.TryGetProperty("job", out _)));
        (await api.Delete("/api/schedules/{name}", "leap")).Status.ShouldBe(204);
        using var rows = new MultipartFormDataContent { { new ByteArrayContent("script,speech\nI am a row.,true\nI am none.,perhaps\n"u8.ToArray()), "batch", "rows.csv" } };
        string batch = Json(await api.Post("/api/batches", body: rows)).GetProperty("id").GetString()!;
        await Until(async () => (await api.Get("/api/batches/{id}", batch)).Status == 200);
        Json(await api.Get("/api/batches", query: "?limit=1")).GetProperty("items")[0].GetProperty("folder").GetString().ShouldStartWith("rows-");
        (await api.Get("/api/batches", query: "?limit=0")).Status.ShouldBe(400);
        await api.Post("/api/batches/{id}/cancel", batch);
        await Until(async () => Json(await api.Get("/api/batches/{id}", batch)).GetProperty("state").GetString() == "finished");
        (await api.Get("/api/batches/{id}/report.csv", batch)).Body.ShouldContain("2,,refused");
    }

    private static async Task Agrees(ApiCaller api)
    {
        object said = new { portrait = new string('0', 64), person = "Nobody", agreedBy = "Nobody", purpose = "a test", until = "2099-12-31" };
        string consent = Json(await api.Post("/api/consents", body: said)).GetProperty("id").GetString()!;
        await api.Get("/api/consents");
        await api.Delete("/api/consents/{id}", consent);
        await Until(async () => Json(await api.Get("/api/consents/{id}", consent)).GetProperty("withdrawal").TryGetProperty("finished", out _));
        (await api.Get("/api/consents/{id}", "none")).Status.ShouldBe(404);
    }

    private static async Task Refuses(ApiCaller api)
    {
        const string Nobody = "00112233445566778899";
        await api.Send(HttpMethod.Get, "/api/jobs", id: null, body: null, headers: ("Authorization", "Bearer nothing"));
        await api.Get("/api/jobs", query: "?state=lost");
        await api.Get("/api/voices/{id}/sample", "nobody");
        foreach (string path in new[] { "/api/jobs/{id}", "/api/jobs/{id}/links", "/api/jobs/{id}/captions.vtt", "/api/jobs/{id}/script", "/api/jobs/{id}/events" })
        {
            (await api.Get(path, Nobody)).Status.ShouldBe(404);
        }

        (await api.Post("/api/jobs", body: new { script = "Hello." })).Status.ShouldBe(422);
        (await api.Post("/api/jobs", body: new StringContent("Hello."))).Status.ShouldBe(415);
        using var large = new MultipartFormDataContent { { new ByteArrayContent(new byte[200_000]), "script" } };
        (await api.Post("/api/jobs", body: large)).Status.ShouldBe(413);
    }

    private static async Task<JsonElement> Check(string document, IReadOnlyList<Exchange> exchanges)
    {
        string script = Path.Combine(Repository.Root, "tests", "EndToEnd.Tests", "Api", "openapi.mjs");
        using Process node = Process.Start(new ProcessStartInfo("node", [script]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(new { document = JsonElement.Parse(document), exchanges }, PipelineJson.Compact));
        node.StandardInput.Close();
        string output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        node.ExitCode.ShouldBe(0, await errors);
        return JsonElement.Parse(output);
    }

    private static JsonElement Json(Exchange exchange) => JsonElement.Parse(exchange.Body);

    private static string Id(Exchange exchange)
    {
        exchange.Status.ShouldBe(202, exchange.Body);
        return JobId.Parse(Json(exchange).GetProperty("id").GetString()!, null).ToString();
    }

    private static async Task Until(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await so())
        {
            await Task.Delay(500, patience.Token);
        }
    }
}
