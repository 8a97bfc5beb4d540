using System.Collections.Concurrent;
using AlinFunctions.Durable.Replay;
using AlinFunctions.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Engine;

/// <summary>Plays the turns of ready instances, one after the other.</summary>
internal sealed partial class TurnRunner(DurableCatalog catalog, TurnLedger ledger, Desk desk, DataConverter converter, TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>How long a turn that could not be written waits before it is played again.</summary>
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    /// <summary>Executions whose code came back on a thread that is not theirs. A replay would find out again.</summary>
    private readonly ConcurrentDictionary<string, bool> _lost = new(StringComparer.Ordinal);

    private readonly ILogger _logger = loggers.CreateLogger<TurnRunner>();

    /// <summary>Plays turns until nothing more is let in.</summary>
    public async Task Run(CancellationToken stopping)
    {
        await foreach (string instance in desk.Ready.Take())
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            try
            {
                Play(instance);
            }
            catch (Exception fault)
            {
                Log.TurnFault(_logger, instance, fault);
                desk.Clock.Add(new Wake(instance, time.GetUtcNow().UtcDateTime + PauseAfterFault));
            }
        }
    }

    private void Play(string instance)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        bool lost = _lost.TryRemove(instance, out _);
        if (ledger.Load(instance, now, lost) is not { } work)
        {
            return;
        }

        List<HistoryEvent> fresh = [new HistoryEvent(HistoryKind.TurnStarted) { At = now }];
        if (work.Past.Count == 0)
        {
            fresh.Add(new HistoryEvent(HistoryKind.ExecutionStarted) { Name = work.Row.Name, Payload = work.Row.Input });
        }

        fresh.AddRange(lost ? [.. work.Events, new HistoryEvent(HistoryKind.ThreadLost)] : work.Events);
        TurnOutcome outcome = Outcome(work, fresh);
        desk.Tell(ledger.Commit(work, outcome, now));
        if (outcome.Failure is { } failure)
        {
            Log.Failed(_logger, work.Row.Name, instance, failure.ErrorType, failure.ErrorMessage);
        }
    }

    private TurnOutcome Outcome(TurnWork work, List<HistoryEvent> fresh)
    {
        InstanceRow row = work.Row;
        if (catalog.FindOrchestrator(row.Name) is not { } body)
        {
            TaskFailureDetails unknown = TaskFailureDetails.FromException(new InvalidOperationException($"There is no orchestrator named '{row.Name}'."));
            fresh.Add(new HistoryEvent(HistoryKind.ExecutionEnded) { Failure = unknown });
            return new TurnOutcome(fresh, OrchestrationRuntimeStatus.Failed) { Failure = unknown };
        }

        ParentOrchestrationInstance? parent = row.Parent is { } link ? new ParentOrchestrationInstance(link.Name, link.Instance) : null;
        Turn turn = new(new Execution(row.Id, row.Execution, row.Name, parent), body, converter, loggers, () => Lose(row.Id));
        return turn.Play(work.Past, fresh);
    }

    private void Lose(string instance)
    {
        _lost[instance] = true;
        desk.Ready.Add(instance);
    }

    private static partial class Log
    {
        [LoggerMessage(7001, LogLevel.Error, "A turn of orchestration {InstanceId} could not be played or written; it is tried again.")]
        public static partial void TurnFault(ILogger logger, string instanceId, Exception fault);

        [LoggerMessage(7002, LogLevel.Warning, "Orchestration {Name} {InstanceId} failed with {ErrorType}: {ErrorMessage}")]
        public static partial void Failed(ILogger logger, string name, string instanceId, string errorType, string errorMessage);
    }
}
