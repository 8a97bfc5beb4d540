using AlinFunctions.Activities.Drops;
using AlinFunctions.Activities.Schedules;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Schedules;
using Azure.Core;

namespace AlinFunctions.Activities.Tests.Schedules;

public sealed class ScheduleTests(Emulator emulator)
{
    private const string EveryMinute = """{"cron":"0 * * * * *","script":"Hi {{name}}.","options":{"size":480},"portrait":"schedules/files/p.png","data":"schedules/files/people.csv"}""";

    private static readonly ScheduleName Name = ScheduleName.Of("news");
    private static readonly ScheduledRun Noon = new(Name, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), 1);

    [Fact]
    public async Task A_run_drops_a_folder_that_is_a_job_like_any_other()
    {
        Scene scene = await Open(EveryMinute);

        RunRecord record = await Run(scene, Noon);

        FrozenDrop drop = await scene.Folders.Freeze("news-20260301T120000Z", default);
        record.Job.ShouldBe(JobId.ForDrop(drop));
        Job job = (await new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, default)).ShouldNotBeNull();
        job.Options.Size.ShouldBe(480);
        (await scene.Store.Blob(job.Script!.Value).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().ShouldBe("Hi Grace.");
    }

    [Fact]
    public async Task A_kill_between_any_two_writes_leaves_one_job_with_what_was_planned_first()
    {
        for (int writes = 0; ; writes++)
        {
            var cut = new PowerCut(writes);
            Scene scene = await Open(EveryMinute, cut);
            if (await cut.Through(() => Run(scene, Noon)))
            {
                writes.ShouldBe(5, "the record, three files and the record again");
                return;
            }

            FrozenDrop left = await scene.Folders.Freeze(Noon.Folder, default);
            left.IsComplete.ShouldBe(left.Files.Count == 3, "a folder is whole only when all of it is there");
            bool planned = await scene.Store.Read<RunRecord>(SchedulePaths.Run(Noon), default) is not null;
            await scene.Put("schedules/files/people.csv", Scene.Bytes("name\nLater\nLatest\n"));

            RunRecord record = await Run(scene, Noon);

            FrozenDrop whole = await scene.Folders.Freeze(Noon.Folder, default);
            left.Files.ShouldBeSubsetOf(whole.Files);
            (record.State, record.Job).ShouldBe((RunState.Dropped, JobId.ForDrop(whole)));
            string script = (await scene.Folders.Blob(Noon.Folder, "script.txt").DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString();
            script.ShouldBe(planned ? "Hi Grace." : "Hi Latest.");
            (await Run(scene, Noon)).ShouldBe(record);
        }
    }

    [Fact]
    public async Task The_clock_is_looked_at_again_after_a_kill_and_hands_on_the_same_runs()
    {
        Scene scene = await Open(EveryMinute);
        var book = new ScheduleBook(scene.Store, new LateClock(TimeSpan.FromSeconds(70)));
        IReadOnlyList<ScheduledRun> due = await book.Look(Name, default);

        IReadOnlyList<ScheduledRun> again = await book.Look(Name, default);
        await book.HandOn(Name, due, default);

        // Seventy seconds hold one full minute or two.
        due.Count.ShouldBeInRange(1, 2);
        again.ShouldBe(due);
        (await book.Look(Name, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_followed_says_so_and_runs_again_when_it_is_mended()
    {
        Scene scene = await Open("""{"cron":"61 * * * * *"}""");
        var book = new ScheduleBook(scene.Store, new LateClock(TimeSpan.FromSeconds(70)));

        (await book.Look(Name, default)).ShouldBeEmpty();
        (await scene.Store.Read<ScheduleState>(SchedulePaths.State(Name), default))!.Problem!.English.ShouldStartWith("'61' is no second");
        await scene.Put("schedules/news.json", Scene.Bytes(EveryMinute));

        (await book.Look(Name, default)).Count.ShouldBeInRange(1, 2);
        (await scene.Store.Read<ScheduleState>(SchedulePaths.State(Name), default))!.Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Files_beside_the_schedules_are_none()
    {
        Scene scene = await Open(EveryMinute);
        await scene.Put("schedules/files/other.json", Scene.Bytes("{}"));
        await scene.Put("schedules/Notes.json", Scene.Bytes("{}"));

        (await new ScheduleBook(scene.Store, scene.Clock).Names(default)).ShouldBe([Name]);
    }

    [Theory]
    [InlineData("schedules/files/p.png", "There is no file 'schedules/files/p.png' in the store.")]
    [InlineData("schedules/files/people.csv", "There is no file 'schedules/files/people.csv' in the store.")]
    [InlineData("schedules/news.json", "The schedule 'news' was deleted before it ran.")]
    public async Task A_run_without_what_it_needs_is_refused_in_its_record(string missing, string sentence)
    {
        Scene scene = await Open(EveryMinute);
        await scene.Delete(Pipeline.Messages.ArtifactPath.Parse(missing, null));

        RunRecord record = await Run(scene, Noon);

        (record.State, record.Problem!.English).ShouldBe((RunState.Refused, sentence));
        (await scene.Folders.Freeze(Noon.Folder, default)).IsComplete.ShouldBeFalse();
    }

    [Fact]
    public async Task A_run_that_somebody_asks_for_comes_besides_those_of_the_clock()
    {
        Scene scene = await Open("""{"cron":"0 0 0 1 1 *","script":"Hi.","speech":true}""");
        var book = new ScheduleBook(scene.Store, scene.Clock);

        ScheduledRun asked = (await book.Ask(Name, default)).ShouldNotBeNull();

        (await book.Look(Name, default)).ShouldBe([asked]);
        (await Run(scene, asked)).State.ShouldBe(RunState.Dropped);
        (await book.Ask(ScheduleName.Of("none"), default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"cron":"0 0 0 1 1 *","script":"Written meanwhile.","speech":true}""")]
    [InlineData(null)]
    public async Task Pausing_a_schedule_does_not_undo_what_somebody_writes_or_deletes_at_the_same_moment(string? meanwhile)
    {
        Scene? scene = null;
        scene = await Open("""{"cron":"0 0 0 1 1 *","script":"Before.","speech":true}""", new Between(
            request => request.Method == RequestMethod.Put && request.Uri.ToString().Contains("/schedules/news.json", StringComparison.Ordinal),
            () => meanwhile is null ? scene!.Delete(SchedulePaths.File(Name)) : scene!.Put(SchedulePaths.File(Name), Scene.Bytes(meanwhile))));
        var book = new ScheduleBook(scene.Store, scene.Clock);

        bool known = await new ScheduleEditor(scene.Store, book, scene.Clock).Pause(Name, paused: true, default);

        known.ShouldBe(meanwhile is not null);
        Schedule? schedule = await book.Read(Name, default);
        (schedule?.Script, schedule?.Paused).ShouldBe(meanwhile is null ? (null, null) : ("Written meanwhile.", true));
    }

    /// <summary>Opens a store with one schedule, a portrait and rows.</summary>
    internal static async Task<Scene> Open(Emulator emulator, string schedule, Azure.Core.Pipeline.HttpPipelinePolicy? between = null)
    {
        Scene scene = await Scene.Open(emulator, between);
        await scene.Put("schedules/news.json", Scene.Bytes(schedule));
        await scene.Put("schedules/files/p.png", Scene.Png);
        await scene.Put("schedules/files/people.csv", Scene.Bytes("name\nAda\nGrace\n"));
        return scene;
    }

    internal static Task<RunRecord> Run(Scene scene, ScheduledRun run) => Activity(scene.Store).Run(run, CancellationToken.None);

    internal static DropRun Activity(ArtifactStore store)
    {
        var folders = new DropFolder(store);
        return new DropRun(store, new ScheduleBook(store, TimeProvider.System), new DropWriter(store, folders), folders);
    }

    private Task<Scene> Open(string schedule, Azure.Core.Pipeline.HttpPipelinePolicy? between = null) => Open(emulator, schedule, between);

    private sealed class LateClock(TimeSpan late) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + late;
    }
}
