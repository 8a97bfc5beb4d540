using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Replay;

/// <summary>
/// Brings an orchestration forward by what is new: replays its history on one thread, matches every request against it,
/// applies the new events and says what came of it. Touches no store and no clock.
/// </summary>
internal sealed class Turn(Execution execution, OrchestratorBody body, DataConverter converter, ILoggerFactory loggers, Action onForeignThread)
{
    private readonly ReplayContext _context = new(execution, converter, loggers);
    private readonly ReplayScheduler _scheduler = new(onForeignThread);
    private Task<object?>? _code;
    private int _position;

    /// <summary>Plays the turn.</summary>
    /// <param name="past">The history so far.</param>
    /// <param name="fresh">What is new; begins with the turn's own start.</param>
    public TurnOutcome Play(IReadOnlyList<HistoryEvent> past, IReadOnlyList<HistoryEvent> fresh)
    {
        // An await takes the synchronisation context before the scheduler; a caller's must not get in between.
        SynchronizationContext? callers = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            foreach (HistoryEvent recorded in past)
            {
                Apply(recorded);
            }

            _context.RefuseUnrecorded(_position);
            _context.Replaying = false;
            foreach (HistoryEvent next in fresh)
            {
                Apply(next);
            }

            return Conclude(fresh);
        }
        catch (global::DurableTask.Core.Exceptions.NonDeterministicOrchestrationException diverged)
        {
            return Fail([.. fresh], TaskFailureDetails.FromException(diverged));
        }
        finally
        {
            _scheduler.Close();
            SynchronizationContext.SetSynchronizationContext(callers);
        }
    }

    private void Apply(HistoryEvent next)
    {
        switch (next.Kind)
        {
            case HistoryKind.TurnStarted:
                _context.RefuseUnrecorded(_position);
                _context.Now = next.At!.Value;
                break;
            case HistoryKind.ExecutionStarted:
                _context.Input = next.Payload;
                _code = Begin();
                break;
            case HistoryKind.TaskScheduled or HistoryKind.SubOrchestrationScheduled or HistoryKind.TimerCreated or HistoryKind.EventSent:
                _context.Record(next, _position);
                break;
            case HistoryKind.EventRaised:
                _context.Events.Raise(next);
                break;
            case HistoryKind.ThreadLost or HistoryKind.ExecutionEnded:
                break;
            default:
                _context.Settle(next, _position);
                break;
        }

        _scheduler.Drain();
        _position++;
    }

    private Task<object?> Begin() => Task.Factory.StartNew(
        () => body(_context, _context.Input), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler).Unwrap();

    private TurnOutcome Conclude(IReadOnlyList<HistoryEvent> fresh)
    {
        List<HistoryEvent> events = [.. fresh, .. _context.Unrecorded];
        if (_scheduler.Lost || fresh.Any(next => next.Kind is HistoryKind.ThreadLost))
        {
            return Fail(events, ThreadLost());
        }

        if (_code is not { IsCompleted: true })
        {
            return new TurnOutcome(events, OrchestrationRuntimeStatus.Running) { CustomStatus = _context.CustomStatus };
        }

        return _code.IsCompletedSuccessfully ? Return(events) : Fail(events, Thrown(_code));
    }

    private TurnOutcome Return(List<HistoryEvent> events)
    {
        if (_context.Continuation is { } continuation)
        {
            return new TurnOutcome(events, OrchestrationRuntimeStatus.Running)
            {
                CustomStatus = _context.CustomStatus,
                Continuation = continuation,
                CarriedEvents = continuation.KeepsEvents ? _context.Events.Unclaimed : [],
            };
        }

        try
        {
            string? output = PayloadLimit.Check(converter.Serialize(Value(_code!)), $"The output of '{execution.Name}'");
            events.Add(new HistoryEvent(HistoryKind.ExecutionEnded) { Payload = output });
            return new TurnOutcome(events, OrchestrationRuntimeStatus.Completed) { Output = output, CustomStatus = _context.CustomStatus };
        }
        catch (Exception unwritable)
        {
            return Fail(events, TaskFailureDetails.FromException(unwritable));
        }
    }

    private TurnOutcome Fail(List<HistoryEvent> events, TaskFailureDetails failure)
    {
        events.Add(new HistoryEvent(HistoryKind.ExecutionEnded) { Failure = failure });
        return new TurnOutcome(events, OrchestrationRuntimeStatus.Failed) { Failure = failure, CustomStatus = _context.CustomStatus };
    }

    private TaskFailureDetails ThreadLost() => TaskFailureDetails.FromException(new InvalidOperationException(
        $"Orchestration '{execution.Name}' awaited something that its context did not make. Await only calls, timers and events of the context."));

    // The task has ended, so nothing is waited for.
#pragma warning disable RS0030, VSTHRD002, VSTHRD104, MA0042
    private static object? Value(Task<object?> ended) => ended.Result;
#pragma warning restore RS0030, VSTHRD002, VSTHRD104, MA0042

    private static TaskFailureDetails Thrown(Task ended) => TaskFailureDetails.FromException(
        ended.Exception?.InnerException ?? new TaskCanceledException("The orchestration was cancelled from within."));
}
