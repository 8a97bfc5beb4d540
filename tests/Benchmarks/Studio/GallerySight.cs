using System.Diagnostics;
using System.Globalization;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Index;
using AlinFunctions.EndToEnd.Tests;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Microsoft.Playwright;

namespace AlinFunctions.Benchmarks.Studio;

/// <summary>How long a gallery of many videos takes to show its next page: from the click until the browser has drawn it.</summary>
internal static class GallerySight
{
    private const int Pages = 30;

    /// <summary>How long a page is looked at before the next one is wanted, in milliseconds: less than anybody takes to look at two dozen pictures.</summary>
    private const float Look = 500;

    /// <summary>The time from an action to the first frame that shows what came of it.</summary>
    private const string Drawn = """
        act => new Promise(done => {
          const grid = document.querySelector('.gallery');
          const start = performance.now();
          new MutationObserver((_, watch) => {
            if (!grid.querySelector('.tile > a')) return;
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
          }).observe(grid, { childList: true });
          if (act.click) document.querySelector('.gallery ~ .row button').click();
          else {
            const field = document.querySelector('main select');
            field.value = act.state;
            field.dispatchEvent(new Event('change'));
          }
        })
        """;

    public static async Task Run(Stack stack, IPage page, int videos, TextWriter output)
    {
        await Fill(stack, videos);
        await page.GotoAsync($"{stack.Api}studio/#/videos");
        await page.Locator(".tile > a").First.WaitForAsync();
        await page.WaitForTimeoutAsync(1000);
        var pages = new List<double>();
        for (int number = 0; number < Pages; number++)
        {
            await page.WaitForTimeoutAsync(Look);
            pages.Add(await page.EvaluateAsync<double>(Drawn, new { click = true }));
        }

        var filtered = new List<double>();
        for (int number = 0; number < Pages; number++)
        {
            await page.WaitForTimeoutAsync(Look);
            filtered.Add(await page.EvaluateAsync<double>(Drawn, new { state = number % 2 == 0 ? "failed" : "" }));
        }

        await output.WriteLineAsync(StudioBenchmark.Sum($"next page of 24 in a gallery of {videos}, click to drawn", pages));
        await output.WriteLineAsync(StudioBenchmark.Sum("failed ones (1 in 50), chosen to drawn", filtered.Where((_, number) => number % 2 == 0)));
        await output.WriteLineAsync(StudioBenchmark.Sum("all again, chosen to drawn", filtered.Where((_, number) => number % 2 == 1)));
    }

    private static async Task Fill(Stack stack, int videos)
    {
        var store = new ArtifactStore(stack.Blobs);
        var index = new JobIndex(store);
        BlobContainerClient published = store.Container(StoreNames.Videos);
        BinaryData poster = BinaryData.FromBytes(await Poster());
        await Parallel.ForEachAsync(Enumerable.Range(0, videos), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            JobRecord record = Made(number);
            await index.Close(record, cancellation);
            await published.GetBlobClient(JobPaths.Published(record.Id, "poster.jpg").Name).UploadAsync(poster, overwrite: true, cancellation);
        });
    }

    // A still as a video has one: the portrait, 640 pixels wide.
    private static async Task<byte[]> Poster()
    {
        using Process ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", ["-nostdin", "-loglevel", "error", "-i", Repository.Portrait, "-vf", "scale=640:-2", "-f", "mjpeg", "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        using var picture = new MemoryStream();
        await ffmpeg.StandardOutput.BaseStream.CopyToAsync(picture);
        await ffmpeg.WaitForExitAsync();
        return picture.ToArray();
    }

    private static JobRecord Made(int number)
    {
        DateTimeOffset moment = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number);
        var id = JobId.Parse(number.ToString("x20", CultureInfo.InvariantCulture), null);
        ArtifactPath file = JobPaths.Published(id, "poster.jpg");
        var record = new JobRecord
        {
            Id = id,
            Folder = $"talk-{number}",
            Title = $"Talk number {number}: what a day it was, said the boat to the people on the shore.",
            State = JobState.Accepted,
            Created = moment,
            Options = new JobOptions(),
            Seed = 7,
            Inputs = [],
        };
        return record.Ended(
            number % 50 == 0
                ? JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。")))
                : JobOutcome.Succeeded(new PublishedVideo(file, file, file, file, file, 12.5, new Uri("https://example.org/v"), null)),
            moment.AddMinutes(1));
    }
}
