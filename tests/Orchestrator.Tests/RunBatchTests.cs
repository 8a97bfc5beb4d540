using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Schedules;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>From a batch file in the inbox to the report, with the real store, trigger, orchestrations and activities.</summary>
public sealed class RunBatchTests
{
    [Fact]
    public async Task A_batch_becomes_a_job_a_row_some_at_a_time_and_a_report()
    {
        await using StoreStage stage = await StoreStage.Open(TimeProvider.System);
        await stage.PutPortrait("inbox/spring/portrait.png");
        await stage.Put("inbox/spring/batch.csv", "script,portrait\nOne.,\nTwo.,late.png\nThree.,none.png\nFour.,\nFive.,\n");
        await stage.Deliver("spring", "batch.csv");
        await stage.Deliver("spring", "portrait.png");
        await stage.PutPortrait("inbox/spring/late.png");

        BatchRecord record = await End(stage, (await stage.Folders.FreezeBatch("spring", default))!.Id);

        (record.State, record.Report).ShouldBe((BatchState.Finished, BatchPaths.Report(record.Id)));
        record.Rows.Select(row => row.State).ShouldBe([RowState.Cancelled, RowState.Cancelled, RowState.Refused, RowState.Cancelled, RowState.Cancelled]);
        record.Rows.Where(row => row.Job is not null).Select(row => row.Job).Distinct().Count().ShouldBe(4);
        stage.Started.ShouldBe(4);
        stage.MostRunning.ShouldBe(2);
        (await stage.Stage.Ended($"batch-{record.Id}")).ReadCustomStatusAs<BatchProgress>().ShouldBe(new BatchProgress(5, 5, 0, 0, true));
    }

    [Fact]
    public async Task A_batch_delivered_again_is_still_one()
    {
        await using StoreStage stage = await StoreStage.Open(TimeProvider.System);
        await stage.PutPortrait("inbox/spring/portrait.png");
        await stage.Put("inbox/spring/batch.csv", "script\nOne.\n");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => stage.Deliver("spring", "batch.csv")));
        BatchRecord record = await End(stage, (await stage.Folders.FreezeBatch("spring", default))!.Id);

        await stage.Deliver("spring", "batch.csv");
        await stage.Stage.Ended(TakeBatch.IdOf(record.Id));

        stage.Started.ShouldBe(1);
    }

    [Fact]
    public async Task A_schedule_with_all_its_rows_drops_a_batch()
    {
        await using StoreStage stage = await StoreStage.Open(TimeProvider.System);
        await stage.PutPortrait("schedules/files/p.png");
        await stage.Put("schedules/files/people.csv", "name\nAda\nGrace\n");
        await stage.Put("schedules/news.json", """{"cron":"0 * * * * *","script":"Hi {{name}}.","portrait":"schedules/files/p.png","data":"schedules/files/people.csv","rows":"all"}""");
        var run = new ScheduledRun(ScheduleName.Of("news"), new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero), 0);
        await stage.Stage.Client.ScheduleNewOrchestrationInstanceAsync(nameof(RunSchedule), run, new Microsoft.DurableTask.StartOrchestrationOptions("x"), default);
        await stage.Stage.Ended("x");

        await stage.Deliver(run.Folder, "batch.json");

        RunRecord dropped = (await stage.Store.Read<RunRecord>(SchedulePaths.Run(run), default))!;
        BatchRecord record = await End(stage, dropped.Batch!.Value);
        record.Rows.Count.ShouldBe(2);
        stage.Started.ShouldBe(2);
    }

    private static async Task<BatchRecord> End(StoreStage stage, BatchId batch)
    {
        (await stage.Stage.Ended(TakeBatch.IdOf(batch))).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        OrchestrationMetadata ended = await stage.Stage.Ended($"batch-{batch}");
        ended.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed, ended.FailureDetails?.ErrorMessage);
        return (await stage.Store.Read<BatchRecord>(BatchPaths.Record(batch), default))!;
    }
}
