using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Retention;
using AlinFunctions.Activities.Tests.Consents;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests.Retention;

public sealed class SweepTests(Emulator emulator)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_is_deleted_when_it_has_been_kept_as_long_as_its_record_says(bool videos)
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await ConsentTests.Made(scene, "ada", Scene.Png);
        JobRecord record = (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default))!;
        DateTimeOffset until = record.KeptUntil.ShouldNotBeNull();
        until.ShouldBe(record.Created.AddDays(30));
        IReadOnlyList<string> before = await scene.Snapshot(versions: true);

        (await Sweep(scene, until.AddSeconds(-10), videos)).ShouldBeTrue();
        (await scene.Snapshot(versions: true)).ShouldBe(before);
        (await Sweep(scene, until.AddSeconds(1), videos)).ShouldBeTrue();

        IReadOnlyList<string> after = await scene.Snapshot(versions: false);
        string[] left = [.. after.Where(line => line.Contains(job.Id.ToString(), StringComparison.Ordinal)).Select(line => line.Split(' ')[0])];
        left.Count(line => line.StartsWith("videos/", StringComparison.Ordinal) || line.StartsWith("index/", StringComparison.Ordinal)).ShouldBe(videos ? 0 : 2);
        left.Count(line => line == $"jobs/{job.Id}/job.json").ShouldBe(videos ? 0 : 1, "a video without its record would be found by nobody who may want it deleted");
        left.Length.ShouldBe(videos ? 0 : 3);
        after.ShouldNotContain(line => line.StartsWith("inbox/", StringComparison.Ordinal) || line.StartsWith("portraits/", StringComparison.Ordinal));
        (await Sweep(scene, record.KeptUntil.Value.AddDays(1), videos)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_job_that_runs_is_left_alone()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await scene.AcceptedJob();

        (await Sweep(scene, scene.Clock.GetUtcNow().AddDays(365), videos: true)).ShouldBeTrue();

        (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_job_is_kept_as_long_as_it_was_promised_though_the_option_is_shorter_now()
    {
        Scene scene = await Scene.Open(emulator);
        Job job = await ConsentTests.Made(scene, "ada", Scene.Png);

        await Sweep(scene, scene.Clock.GetUtcNow().AddDays(20), videos: true, days: 7);

        (await scene.Store.Read<JobRecord>(JobPaths.Record(job.Id), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Old_batches_runs_and_prepared_portraits_go_and_schedules_stay()
    {
        Scene scene = await Scene.Open(emulator);
        string[] kept = ["schedules/news.json", "schedules/news/state.json", "schedules/files/p.png", "videos/a/report.csv", "consents/a.json"];
        foreach (string path in kept.Concat(["schedules/news/runs/20260301T120000Z.json", "batches/a/batch.json", "portraits/a/result.json"]))
        {
            await scene.Put(path, [1]);
        }

        // The store dates what it holds by its own clock.
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(29), videos: true);
        (await scene.Snapshot(versions: false)).Count.ShouldBe(8);
        await Sweep(scene, TimeProvider.System.GetUtcNow().AddDays(31), videos: true);

        (await scene.Snapshot(versions: false)).Select(line => line.Split(' ')[0]).ShouldBe(kept, ignoreOrder: true);
    }

    [Fact]
    public async Task Many_are_deleted_some_at_a_time()
    {
        Scene scene = await Scene.Open(emulator);
        for (int i = 0; i < 27; i++)
        {
            await Refused(scene, $"job{i}");
        }

        DateTimeOffset later = scene.Clock.GetUtcNow().AddDays(40);

        (await Sweep(scene, later, videos: false)).ShouldBeFalse();
        (await Sweep(scene, later, videos: false)).ShouldBeTrue();
        (await scene.Snapshot(versions: false)).ShouldBeEmpty();
    }

    internal static Task<bool> Sweep(Scene scene, DateTimeOffset now, bool videos, int days = 30) => new SweepJobs(
        scene.Store, new JobFinder(new JobIndex(scene.Store)), ConsentTests.Eraser(scene), Options.Create(new RetentionOptions { Days = days, Videos = videos }), new StoppedClock(now))
        .Run("today", default);

    private static async Task Refused(Scene scene, string folder)
    {
        FrozenDrop drop = await scene.Drop(folder, ("script.txt", []), ("portrait.png", Scene.Png));
        (await new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, default)).ShouldBeNull();
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
