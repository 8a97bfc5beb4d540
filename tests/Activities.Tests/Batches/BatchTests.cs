using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Drops;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Tests.Batches;

public sealed class BatchTests(Emulator emulator)
{
    [Fact]
    public async Task Rows_run_a_few_at_a_time_until_the_report_is_published()
    {
        Scene scene = await Scene.Open(emulator);
        await using RunningEngine engine = await RunningEngine.Start();
        FrozenBatch batch = await Drop(scene, "script,voice\nOne.,\nTwo.,nobody\nThree.,\nFour.,\n");
        (await Accept(scene).Run(batch, default)).ShouldBeTrue();

        (await Advance(scene, engine, batch)).ShouldBe(new BatchProgress(4, 1, 0, 2, false));
        await End(scene, batch, 1, JobState.Succeeded);
        (await Advance(scene, engine, batch)).ShouldBe(new BatchProgress(4, 2, 1, 2, false));
        await End(scene, batch, 3, JobState.Failed);
        await End(scene, batch, 4, JobState.Cancelled);
        (await Advance(scene, engine, batch)).ShouldBe(new BatchProgress(4, 4, 1, 0, true));

        BatchRecord record = await Record(scene, batch);
        (record.State, record.Report).ShouldBe((BatchState.Finished, BatchPaths.Report(batch.Id)));
        string[] report = (await scene.Store.Blob(record.Report!.Value).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().Split("\r\n");
        report[1].ShouldBe($"1,{record.Rows[0].Job},succeeded,\"https://example.org/v\",,");
        report[2].ShouldStartWith("2,,refused,,\"Row 2: ");
        report[3].ShouldBe($"3,{record.Rows[2].Job},failed,,\"It broke.\",\"出错了。\"");
        report[4].ShouldBe($"4,{record.Rows[3].Job},cancelled,,,");
    }

    [Fact]
    public async Task A_row_whose_job_is_gone_ends_and_lets_the_next_one_in()
    {
        Scene scene = await Scene.Open(emulator);
        await using RunningEngine engine = await RunningEngine.Start();
        FrozenBatch batch = await Drop(scene, "script\nOne.\nTwo.\nThree.\n");
        await Accept(scene).Run(batch, default);
        await Advance(scene, engine, batch);
        JobId gone = (await Record(scene, batch)).Rows[0].Job!.Value;

        await engine.Client.RaiseEventAsync($"drop-{gone}", RunningEngine.Taken, "");
        await engine.Client.WaitForInstanceCompletionAsync($"drop-{gone}", default);
        BatchProgress progress = await Advance(scene, engine, batch);

        progress.ShouldBe(new BatchProgress(3, 1, 0, 2, false));
        BatchRow row = (await Record(scene, batch)).Rows[0];
        (row.State, row.Error!.English).ShouldBe((RowState.Failed, "Its job was deleted, or its folder changed, before it ended."));
    }

    [Fact]
    public async Task A_kill_between_any_two_writes_makes_each_row_one_job()
    {
        for (int writes = 0; ; writes++)
        {
            var cut = new PowerCut(writes);
            Scene scene = await Scene.Open(emulator, cut);
            await using RunningEngine engine = await RunningEngine.Start();
            FrozenBatch batch = await Drop(scene, "script\nOne.\nTwo.\n");
            bool through = await cut.Through(async () =>
            {
                await Accept(scene).Run(batch, default);
                await Advance(scene, engine, batch);
            });
            IReadOnlyList<string> left = await Inbox(scene);

            await Accept(scene).Run(batch, default);
            await Advance(scene, engine, batch);

            IReadOnlyList<string> inbox = await Inbox(scene);
            left.ShouldBeSubsetOf(inbox);
            BatchRecord record = await Record(scene, batch);
            inbox.Count.ShouldBe(2 + (2 * 2));
            foreach (BatchRow row in record.Rows)
            {
                row.Job.ShouldBe(JobId.ForDrop(await scene.Folders.Freeze($"spring-{row.Number:d4}-{batch.Id.ToString()[..8]}", default)));
            }

            if (through)
            {
                writes.ShouldBe(8, "the file's copy, the record, its place in the index, two files a row, and the record again");
                return;
            }
        }
    }

    [Fact]
    public async Task A_batch_that_is_cancelled_stops_what_runs_and_drops_no_more()
    {
        Scene scene = await Scene.Open(emulator);
        await using RunningEngine engine = await RunningEngine.Start();
        FrozenBatch batch = await Drop(scene, "script\nOne.\nTwo.\nThree.\n");
        await Accept(scene).Run(batch, default);
        await Advance(scene, engine, batch);
        await scene.Put(BatchPaths.Cancelled(batch.Id), []);

        (await Advance(scene, engine, batch)).ShouldBe(new BatchProgress(3, 1, 0, 2, false));

        foreach (BatchRow row in (await Record(scene, batch)).Rows.Where(row => row.State == RowState.Running))
        {
            (await scene.Store.Blob(JobPaths.Cancelled(row.Job!.Value)).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Batches_are_listed_newest_first_a_page_at_a_time_with_what_became_of_their_rows()
    {
        Scene scene = await Scene.Open(emulator);
        var book = new BatchBook(scene.Store, scene.Folders);
        FrozenBatch first = await Drop(scene, "script,title\nOne.,\nTwo.,News\n");
        await Accept(scene).Run(first, default);
        FrozenBatch second = await Drop(scene, "script,voice\nThree.,nobody\n");
        await Accept(scene).Run(second, default);
        await Accept(scene).Run(second, default);

        BatchPage newest = await book.List(1, cursor: null, default);
        BatchPage older = await book.List(1, newest.Next, default);

        newest.Items.ShouldHaveSingleItem().ShouldBe(BatchCard.Of(await Record(scene, second)));
        (newest.Items[0].Rows, newest.Items[0].Failed, newest.Items[0].Waiting).ShouldBe((1, 1, 0));
        older.Items.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        (await Record(scene, first)).Rows.Select(row => row.Title).ShouldBe(["One.", "News"]);
        older.Next.ShouldBeNull();
    }

    [Theory]
    [InlineData("script,vioce\nHi.,x\n", "batch.csv has a column 'vioce' that this product does not know.")]
    [InlineData("script\n", "batch.csv has no rows.")]
    public async Task A_batch_that_cannot_be_read_is_refused_in_its_record(string csv, string sentence)
    {
        Scene scene = await Scene.Open(emulator);
        FrozenBatch batch = await Drop(scene, csv);

        (await Accept(scene).Run(batch, default)).ShouldBeFalse();

        BatchRecord record = await Record(scene, batch);
        (record.State, record.Failure!.English).ShouldBe((BatchState.Refused, sentence));
    }

    [Fact]
    public async Task A_batch_whose_file_changed_is_superseded()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenBatch old = await Drop(scene, "script\nOne.\n");
        FrozenBatch @new = await Drop(scene, "script\nTwo.\n");

        (await Accept(scene).Run(old, default)).ShouldBeFalse();
        (await Accept(scene).Run(@new, default)).ShouldBeTrue();

        @new.Id.ShouldNotBe(old.Id);
        (await scene.Store.Read<BatchRecord>(BatchPaths.Record(old.Id), default)).ShouldBeNull();
    }

    internal static AcceptBatch Accept(Scene scene) => new(scene.Store, scene.Folders, scene.Clock);

    internal static async Task<FrozenBatch> Drop(Scene scene, string csv)
    {
        await scene.Drop("spring", ("portrait.png", Scene.Png), ("batch.csv", Scene.Bytes(csv)));
        return (await scene.Folders.FreezeBatch("spring", default)).ShouldNotBeNull();
    }

    internal static Task<BatchProgress> Advance(Scene scene, RunningEngine engine, FrozenBatch batch) => new AdvanceBatch(
        scene.Store, new DropWriter(scene.Store, scene.Folders), scene.Folders, new JobStopper(scene.Store), Options.Create(new BatchOptions { Ahead = 2 }), scene.Clock).Run(batch.Id, engine.Client, default);

    private static async Task End(Scene scene, FrozenBatch batch, int row, JobState state)
    {
        JobId job = (await Record(scene, batch)).Rows[row - 1].Job!.Value;
        ArtifactPath path = JobPaths.Record(job);
        await scene.PutJson(path, new JobRecord
        {
            Id = job,
            Folder = "x",
            State = state,
            Created = scene.Clock.GetUtcNow(),
            Options = new JobOptions(),
            Seed = 1,
            Inputs = [],
            Video = state == JobState.Succeeded ? new(path, path, path, path, path, 1, new Uri("https://example.org/v"), null) : null,
            Failure = state == JobState.Failed ? new JobFailure(FailureKind.Internal, "Vocode", 0, new Sentence("It broke.", "出错了。")) : null,
        });
    }

    private static async Task<BatchRecord> Record(Scene scene, FrozenBatch batch) => (await scene.Store.Read<BatchRecord>(BatchPaths.Record(batch.Id), default)).ShouldNotBeNull();

    private static async Task<IReadOnlyList<string>> Inbox(Scene scene) => [.. (await scene.Snapshot(versions: true)).Where(line => line.StartsWith("inbox/", StringComparison.Ordinal))];
}
