using AlinFunctions.Activities;
using AlinFunctions.Activities.Schedules;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Schedules;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Looks at the clock for every schedule, and hands on the runs that are due. What each schedule remembers says what was missed, so the timer itself needs no memory.</summary>
public sealed class WatchClock(ScheduleBook book)
{
    /// <summary>How often the clock is looked at: a run begins at most so much late.</summary>
    private const string EveryTenSeconds = "*/10 * * * * *";

    /// <summary>Hands on what is due.</summary>
    [Function(nameof(WatchClock))]
    public async Task Run([TimerTrigger(EveryTenSeconds, UseMonitor = false)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var defects = new List<Exception>();
        foreach (ScheduleName name in await book.Names(cancellation))
        {
            try
            {
                await Watch(name, client, cancellation);
            }
            catch (Exception defect) when (defect is not OperationCanceledException)
            {
                // One schedule's trouble is not that of those after it.
                defects.Add(defect);
            }
        }

        if (defects.Count > 0)
        {
            throw new AggregateException(defects);
        }
    }

    private async Task Watch(ScheduleName name, DurableTaskClient client, CancellationToken cancellation)
    {
        IReadOnlyList<ScheduledRun> due = await book.Look(name, cancellation);
        foreach (ScheduledRun run in due)
        {
            await client.ScheduleOnce(nameof(RunSchedule), RunSchedule.IdOf(run), run, cancellation);
        }

        await book.HandOn(name, due, cancellation);
    }
}
