using System.Net;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Queues;

namespace AlinFunctions.EndToEnd.Tests.Faults;

[Collection(nameof(FaultCollection))]
public sealed class CancelTests(DisturbedStack product)
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("She sold the boat, bought a bigger one, and sailed it to the other end of the sea.", 12));

    [Fact]
    public async Task A_cancelled_job_stops_everywhere_and_publishes_nothing()
    {
        JobId job = await product.Drops.DropScript("cancelled", Long, new { size = 720 });
        await Eventually.Holds("the worker encodes frames", () => Task.FromResult(Encoders().Count > 0));

        (await Cancel(job)).ShouldBe(HttpStatusCode.Accepted);

        JobRecord record = await product.Drops.End(job);
        record.State.ShouldBe(JobState.Cancelled);
        record.Video.ShouldBeNull();
        await Eventually.Holds("ffmpeg is gone", () => Task.FromResult(Encoders().Count == 0));
        QueueClient steps = product.Stack.Queues.GetQueueClient(StoreNames.Steps);
        await Eventually.Holds("no step is left", async () => (await steps.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        (await product.Results(job)).ShouldNotContain(result => result.Verb == "ComposeVideo");
        (await product.Published(job)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_job_that_has_ended_stays_as_it_ended()
    {
        JobId job = await product.Drops.Drop("cancelled-late", DisturbedStack.RefusedDrop());
        JobRecord record = await product.Drops.End(job);

        (await Cancel(job)).ShouldBe(HttpStatusCode.Accepted);

        (await product.Drops.Read<JobRecord>(JobPaths.Record(job)))!.State.ShouldBe(record.State);
    }

    [Fact]
    public async Task Nobody_can_cancel_a_job_that_there_is_not() =>
        (await Cancel(JobId.Parse("00112233445566778899", null))).ShouldBe(HttpStatusCode.NotFound);

    private async Task<HttpStatusCode> Cancel(JobId job)
    {
        using HttpClient http = product.Stack.Client();
        using HttpResponseMessage response = await http.PostAsync(new Uri($"api/jobs/{job}/cancel", UriKind.Relative), content: null);
        return response.StatusCode;
    }

    // The worker's children that are ffmpeg, as the kernel lists them.
    private IReadOnlyList<string> Encoders()
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{product.Stack.Pid("worker")}/task")
                .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(child => File.ReadAllText($"/proc/{child}/comm").Trim() == "ffmpeg" && !File.ReadAllText($"/proc/{child}/stat").Contains(") Z ", StringComparison.Ordinal))];
        }
        catch (IOException)
        {
            // A thread or a child ended between two looks: the next look tells.
            return ["?"];
        }
    }
}
