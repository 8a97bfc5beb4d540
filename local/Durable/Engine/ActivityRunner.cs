using AlinFunctions.Durable.Replay;
using AlinFunctions.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Engine;

/// <summary>Runs activities, at least once each: what has not been written as ended runs again after the next start.</summary>
internal sealed partial class ActivityRunner(DurableCatalog catalog, ActivityLedger ledger, Desk desk, TimeProvider time, ILogger logger)
{
    /// <summary>How long an activity whose end could not be written waits before it runs again.</summary>
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    /// <summary>Runs activities, one at a time, until nothing more is let in. The engine starts as many of these as may run at once.</summary>
    public async Task Run(CancellationToken stopping)
    {
        await foreach (ActivityRow activity in desk.Activities.ReadAllAsync(CancellationToken.None))
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            try
            {
                if (ledger.Wants(activity) && await End(activity, stopping) is { } end)
                {
                    desk.Tell(ledger.Settle(activity, end, time.GetUtcNow().UtcDateTime));
                }
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                Log.ActivityFault(logger, activity.Name, activity.Instance, fault);
                await Task.Delay(PauseAfterFault, time, stopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                desk.Queue(activity);
            }
        }
    }

    private async Task<HistoryEvent?> End(ActivityRow activity, CancellationToken stopping)
    {
        try
        {
            ActivityBody body = catalog.FindActivity(activity.Name) ?? throw new InvalidOperationException($"There is no activity named '{activity.Name}'.");
            string? result = await body(new EngineActivityContext(activity), activity.Input, stopping);
            return new HistoryEvent(HistoryKind.TaskCompleted)
            {
                Task = activity.Task,
                Name = activity.Name,
                Payload = PayloadLimit.Check(result, $"The result of '{activity.Name}'"),
            };
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            Log.Failed(logger, activity.Name, activity.Instance, failure);
            return new HistoryEvent(HistoryKind.TaskFailed)
            {
                Task = activity.Task,
                Name = activity.Name,
                Failure = TaskFailureDetails.FromException(failure),
            };
        }
    }

    private static partial class Log
    {
        [LoggerMessage(7011, LogLevel.Error, "The end of activity {Name} of {InstanceId} could not be written; it runs again.")]
        public static partial void ActivityFault(ILogger logger, string name, string instanceId, Exception fault);

        [LoggerMessage(7012, LogLevel.Warning, "Activity {Name} of {InstanceId} failed.")]
        public static partial void Failed(ILogger logger, string name, string instanceId, Exception failure);
    }
}
