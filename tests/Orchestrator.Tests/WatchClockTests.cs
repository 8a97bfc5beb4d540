using AlinFunctions.Activities.Schedules;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Schedules;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>From a schedule in the store to the folder in the inbox, with the real store, trigger, orchestration and activity.</summary>
public sealed class WatchClockTests
{
    private static readonly ScheduleName Name = ScheduleName.Of("news");

    [Fact]
    public async Task A_schedule_that_is_due_drops_its_folder_once_however_often_the_clock_is_looked_at()
    {
        var clock = new SettableClock();
        await using StoreStage stage = await StoreStage.Open(clock);
        await stage.Put("schedules/news.json", """{"cron":"0 * * * * *","script":"Hi.","speech":true}""");
        clock.Offset = TimeSpan.FromMinutes(1);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Look(stage, clock)));
        await Look(stage, clock);

        List<string> runs = await Instances(stage);
        runs.ShouldHaveSingleItem();
        (await stage.Stage.Ended(runs[0])).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        FrozenDrop drop = await stage.Folders.Freeze(runs[0]["schedule-".Length..], default);
        drop.IsComplete.ShouldBeTrue();

        // Handed on again, as after a kill between the start of the run and the note of it.
        await stage.Stage.Client.ScheduleNewOrchestrationInstanceAsync(nameof(RunSchedule), Run(runs[0]), new Microsoft.DurableTask.StartOrchestrationOptions(runs[0]), default);
        await stage.Stage.Ended(runs[0]);
        (await stage.Folders.Freeze(drop.Folder, default)).Canonical.ShouldBe(drop.Canonical);
    }

    [Fact]
    public async Task A_broken_schedule_does_not_hold_up_the_others()
    {
        var clock = new SettableClock();
        await using StoreStage stage = await StoreStage.Open(clock);
        await stage.Put("schedules/a.json", "{");
        await stage.Put("schedules/news.json", """{"cron":"0 * * * * *","script":"Hi.","speech":true}""");
        clock.Offset = TimeSpan.FromMinutes(1);

        await Look(stage, clock);

        (await Instances(stage)).ShouldHaveSingleItem().ShouldStartWith("schedule-news-");
    }

    private static ScheduledRun Run(string id) => new(
        Name, DateTimeOffset.ParseExact(id["schedule-news-".Length..], "yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal), 0);

    private static Task Look(StoreStage stage, TimeProvider clock) =>
        new WatchClock(new ScheduleBook(stage.Store, clock)).Run(new TimerInfo(), stage.Stage.Client, default);

    private static async Task<List<string>> Instances(StoreStage stage)
    {
        List<string> instances = [];
        await foreach (OrchestrationMetadata instance in stage.Stage.Client.GetAllInstancesAsync(new OrchestrationQuery()))
        {
            instances.Add(instance.InstanceId);
        }

        return instances;
    }

    private sealed class SettableClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
