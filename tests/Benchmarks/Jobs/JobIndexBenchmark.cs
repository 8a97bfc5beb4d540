using System.Diagnostics;
using System.Globalization;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Index;
using AlinFunctions.Azurite;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;

namespace AlinFunctions.Benchmarks.Jobs;

/// <summary>How long a page of the list of jobs takes, with so many jobs in a real store.</summary>
internal static class JobIndexBenchmark
{
    private const int Times = 20;

    public static async Task Run(int jobs, TextWriter output)
    {
        await using AzuriteServer server = await AzuriteServer.Start();
        var blobs = new BlobServiceClient(server.ConnectionString);
        await blobs.CreateBlobContainerAsync(StoreNames.Index);
        var index = new JobIndex(new ArtifactStore(blobs));
        var finder = new JobFinder(index);
        long started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, jobs), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) => await index.Close(Made(number), cancellation));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{jobs} jobs entered in {Stopwatch.GetElapsedTime(started).TotalSeconds:f1} s"));
        await Measure(output, finder, "newest page of 24", new JobQuery());
        await Measure(output, finder, "newest page of 100", new JobQuery { Limit = 100 });
        await Measure(output, finder, "page in the middle", new JobQuery { Cursor = await Middle(finder, jobs / 2) });
        await Measure(output, finder, "failed ones (1 in 50)", new JobQuery { State = JobState.Failed });
        await Measure(output, finder, "a text that one has", new JobQuery { Text = $"Talk number {jobs / 2}" });
        await Measure(output, finder, "one hour of them", new JobQuery { Since = Moment(jobs / 2), Until = Moment((jobs / 2) + 60) });
    }

    private static async Task<JobCursor?> Middle(JobFinder finder, int skip)
    {
        JobCursor? cursor = null;
        for (int seen = 0; seen < skip; seen += JobQuery.MostItems)
        {
            cursor = (await finder.Find(new JobQuery { Limit = JobQuery.MostItems, Cursor = cursor }, CancellationToken.None)).Next;
        }

        return cursor;
    }

    private static async Task Measure(TextWriter output, JobFinder finder, string what, JobQuery query)
    {
        var times = new List<double>();
        JobPage page = await finder.Find(query, CancellationToken.None);
        for (int time = 0; time < Times; time++)
        {
            long started = Stopwatch.GetTimestamp();
            page = await finder.Find(query, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {page.Items.Count} found{(page.Next is null ? "" : ", more follow")}; median {times[Times / 2]:f0} ms, slowest {times[^1]:f0} ms"));
    }

    private static DateTimeOffset Moment(int number) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number);

    private static JobRecord Made(int number)
    {
        var record = new JobRecord
        {
            Id = JobId.Parse($"{number:x20}", null),
            Folder = $"talk-{number}",
            Title = $"Talk number {number}: what a day it was, said the boat to the people on the shore.",
            State = JobState.Accepted,
            Created = Moment(number),
            Options = new JobOptions(),
            Seed = 7,
            Inputs = [],
        };
        return number % 50 == 0 ? record.Ended(JobOutcome.Failed(new JobFailure(FailureKind.BadFace, "PreparePortrait", null, new Sentence("No face.", "没有人脸。"))), Moment(number + 1)) : record;
    }
}
