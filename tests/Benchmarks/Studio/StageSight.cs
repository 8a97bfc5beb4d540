using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using AlinFunctions.EndToEnd.Tests;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Playwright;

namespace AlinFunctions.Benchmarks.Studio;

/// <summary>How long after the worker has left a result the page shows what follows from it: one more spoken or animated, the next stage, the end.</summary>
internal static class StageSight
{
    private const int Videos = 3;

    private const string Script = """
        Good morning, and welcome to the harbour museum.

        Today we will see five old ships. The oldest is made of oak, and she has crossed the sea a hundred times.

        The second one carried tea, and the third one carried letters. Mind the stairs, and follow me.
        """;

    /// <summary>Writes down when each text of the stages was first drawn, on the same clock as the worker's.</summary>
    private const string Watch = """
        () => {
          window.seen = {};
          const note = name => { if (!(name in window.seen)) requestAnimationFrame(() => { window.seen[name] ??= performance.timeOrigin + performance.now(); }); };
          const look = () => {
            document.querySelectorAll('.stages li').forEach((stage, number) => {
              if (stage.classList.contains('now')) note(`stage ${stage.querySelector('span:not(.dot, .spinner, .hint)')?.textContent}`);
              const count = stage.querySelector('.hint')?.textContent;
              if (count) note(`${stage.querySelector('span:not(.dot, .spinner, .hint)').textContent} ${count}`);
            });
            if (document.querySelector('.player')) note('player');
          };
          new MutationObserver(look).observe(document.getElementById('app'), { childList: true, subtree: true, attributes: true, characterData: true });
        }
        """;

    public static async Task Run(Stack stack, IPage page, TextWriter output)
    {
        using HttpClient api = stack.Client();
        var counts = new List<double>();
        var stages = new List<double>();
        var ends = new List<double>();
        await page.EvaluateAsync(Watch);
        for (int video = 0; video < Videos; video++)
        {
            // The player of the video before is gone before the next one is waited for.
            await page.EvaluateAsync("() => { location.hash = '#/settings'; }");
            await page.Locator(".player").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
            await page.EvaluateAsync("() => { window.seen = {}; }");
            string job = await Order(api);
            await page.EvaluateAsync($"() => {{ location.hash = '#/videos/{job}'; }}");
            await page.Locator(".player video").WaitForAsync(new LocatorWaitForOptions { Timeout = 240_000 });
            await page.WaitForTimeoutAsync(500);
            Dictionary<string, double> seen = JsonSerializer.Deserialize<Dictionary<string, double>>(await page.EvaluateAsync<string>("() => JSON.stringify(window.seen)"))!;
            IReadOnlyList<StepResult> results = await Results(stack, job);
            double[] spoken = Ends(results, "Vocode");
            double[] animated = Ends(results, "AnimateSegment");
            counts.AddRange(Counts(seen, "Speaking", spoken).Concat(Counts(seen, "Moving the face", animated)));
            Take(stages, seen, "stage Moving the face", spoken[^1]);
            Take(stages, seen, "stage Putting it together", animated[^1]);
            Take(stages, seen, "stage Publishing", Ends(results, "ComposeVideo")[^1]);
            JsonElement record = (await api.GetFromJsonAsync<JsonElement>(new Uri($"api/jobs/{job}", UriKind.Relative))).GetProperty("record");
            Take(ends, seen, "player", record.GetProperty("finished").GetDateTimeOffset().ToUnixTimeMilliseconds());
        }

        await output.WriteLineAsync(StudioBenchmark.Sum("the next stage is drawn after the last result of the one before", stages));
        await output.WriteLineAsync(StudioBenchmark.Sum("one more spoken or animated is drawn after its result", counts));
        await output.WriteLineAsync(StudioBenchmark.Sum("the player is drawn after the job's end", ends));
    }

    private static async Task<string> Order(HttpClient api)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Script), "script" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(Repository.Portrait)), "portrait", "portrait.jpg" },
            { new StringContent("""{"size":240}"""), "options" },
        };
        using HttpResponseMessage taken = await api.PostAsync(new Uri("api/jobs", UriKind.Relative), form);
        taken.EnsureSuccessStatusCode();
        return (await taken.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    private static async Task<IReadOnlyList<StepResult>> Results(Stack stack, string job)
    {
        BlobContainerClient jobs = stack.Blobs.GetBlobContainerClient(StoreNames.Jobs);
        var results = new List<StepResult>();
        await foreach (BlobItem item in jobs.GetBlobsAsync(prefix: $"{JobPaths.Steps(JobId.Parse(job, null)).Name}/"))
        {
            if (item.Name.EndsWith("/result.json", StringComparison.Ordinal))
            {
                BlobDownloadResult content = await jobs.GetBlobClient(item.Name).DownloadContentAsync();
                results.Add(content.Content.ToObjectFromJson<StepResult>(PipelineJson.Compact)!);
            }
        }

        return results;
    }

    private static double[] Ends(IReadOnlyList<StepResult> results, string verb) =>
        [.. results.Where(result => result.Verb == verb).Select(result => (result.Finished - DateTimeOffset.UnixEpoch).TotalMilliseconds).Order()];

    // A count that was passed over between two looks was never drawn, and the next one tells the same.
    private static IEnumerable<double> Counts(Dictionary<string, double> seen, string stage, double[] ends) => ends
        .Select((end, number) => (End: end, Name: string.Create(CultureInfo.InvariantCulture, $"{stage} {number + 1} of {ends.Length}")))
        .Where(count => seen.ContainsKey(count.Name))
        .Select(count => seen[count.Name] - count.End);

    private static void Take(List<double> times, Dictionary<string, double> seen, string name, double since)
    {
        if (seen.TryGetValue(name, out double at))
        {
            times.Add(at - since);
        }
    }
}
