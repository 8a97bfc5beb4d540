using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Orchestrations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Has old things deleted every night; a night that was missed is made up for when the host is back.</summary>
public static class WatchRetention
{
    private const string EveryNight = "0 30 3 * * *";

    /// <summary>Starts the sweep, unless one still runs.</summary>
    [Function(nameof(WatchRetention))]
    public static Task Run([TimerTrigger(EveryNight)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        client.ScheduleOnce(nameof(SweepOld), "sweep", "nightly", cancellation);
}
