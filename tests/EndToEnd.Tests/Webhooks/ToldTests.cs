using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AlinFunctions.EndToEnd.Tests.Faults;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.EndToEnd.Tests.Webhooks;

[Collection(nameof(FaultCollection))]
public sealed class ToldTests(DisturbedStack product)
{
    [Fact]
    public async Task Each_event_is_told_under_one_id_though_the_host_is_killed_at_each()
    {
        await using HookListener listener = HookListener.Start(before: number =>
        {
            if (number <= 2)
            {
                product.Stack.Kill("host");
            }

            return Task.CompletedTask;
        });

        JobId job = await Speak("told", listener.Url);
        JobRecord record = await product.Drops.End(job);
        await Eventually.Holds("the end is told", () => Task.FromResult(listener.Ids().ContainsKey("job.succeeded")));

        record.State.ShouldBe(JobState.Succeeded);
        listener.Ids().Select(told => (told.Key, told.Value.Length)).ShouldBe([("job.accepted", 1), ("job.succeeded", 1)], ignoreOrder: true);
        JsonElement data = listener.Received.Last().Body.GetProperty("data");
        data.GetProperty("job").GetString().ShouldBe(job.ToString());
        data.GetProperty("page").GetString().ShouldBe(record.Speech!.Share!.AbsoluteUri);
        await Eventually.Holds("the host is up again", async () => await Status(record.Speech.Share) == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refused_drop_is_told_in_both_languages()
    {
        await using HookListener listener = HookListener.Start();

        await product.Drops.Drop("told-refused", ("speech.json", Options(listener.Url)), ("script.txt", [0xFF, 0xFE, 0xFF]));

        await Eventually.Holds("the refusal is told", () => Task.FromResult(listener.Ids().ContainsKey("job.failed")));
        JsonElement text = listener.Received.First().Body.GetProperty("data").GetProperty("text");
        text.GetProperty("english").GetString().ShouldNotBeNullOrEmpty();
        text.GetProperty("chinese").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task Two_hundred_messages_to_a_slow_receiver_do_not_delay_a_job()
    {
        using HttpClient api = product.Stack.Client();
        await using HookListener slow = HookListener.Start(before: _ => Task.Delay(TimeSpan.FromSeconds(15)));
        await Time("told-warm");
        TimeSpan alone = await Time("told-alone");
        using HttpResponseMessage made = await api.PostAsJsonAsync("api/webhooks", new { url = slow.Url, events = new[] { "job.progress" } }, CancellationToken.None);
        string id = (await made.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None)).GetProperty("id").GetString()!;
        for (int i = 0; i < 200; i++)
        {
            using HttpResponseMessage tried = await api.PostAsync($"api/webhooks/{id}/test", content: null, CancellationToken.None);
            tried.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        TimeSpan beside = await Time("told-beside");

        TestContext.Current.TestOutputHelper?.WriteLine($"A job alone takes {alone.TotalSeconds:f1} s; beside 200 messages to a receiver that takes 15 s it takes {beside.TotalSeconds:f1} s.");
        using HttpResponseMessage removed = await api.DeleteAsync($"api/webhooks/{id}", CancellationToken.None);

        // A job that waited for one round of those messages alone would be 15 s late.
        (beside - alone).TotalSeconds.ShouldBeLessThan(7.5);
        slow.Received.Count.ShouldBeInRange(2, 150);
    }

    private static byte[] Options(Uri webhook) => JsonSerializer.SerializeToUtf8Bytes(new { webhook });

    private static async Task<HttpStatusCode?> Status(Uri page)
    {
        using var client = new HttpClient(new HttpClientHandler(), disposeHandler: true);
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(page, CancellationToken.None);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private Task<JobId> Speak(string folder, Uri? webhook) => product.Drops.Drop(
        folder,
        ("speech.json", webhook is null ? "{}"u8.ToArray() : Options(webhook)),
        ("script.txt", Encoding.UTF8.GetBytes("Good morning.\n\nThe boat is purple.\n\nSee you soon.")));

    private async Task<TimeSpan> Time(string folder)
    {
        long started = Stopwatch.GetTimestamp();
        (await product.Drops.End(await Speak(folder, webhook: null))).State.ShouldBe(JobState.Succeeded);
        return Stopwatch.GetElapsedTime(started);
    }
}
