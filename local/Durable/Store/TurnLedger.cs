using AlinFunctions.Durable.Replay;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Store;

/// <summary>Gives a turn what it begins with, and writes what came of it in one transaction.</summary>
internal sealed class TurnLedger(DurableStore store, EndLedger ends)
{
    private readonly RequestLedger _requests = new(store);

    /// <summary>Histories of live instances; only turns add to them, and the lock keeps other dispatchers out.</summary>
    private readonly Dictionary<string, CachedHistory> _histories = new(StringComparer.Ordinal);

    /// <summary>Reads what is to be done for an instance, or nothing when there is nothing.</summary>
    /// <param name="id">The instance.</param>
    /// <param name="now">The moment.</param>
    /// <param name="always">Whether a turn is due even when no event waits.</param>
    public TurnWork? Load(string id, DateTime now, bool always) => store.File.Look(() =>
    {
        InstanceRow? row = store.Instances.Find(id);
        if (row is not { IsLive: true })
        {
            _histories.Remove(id);
            return null;
        }

        if (row.Status is OrchestrationRuntimeStatus.Suspended || row.Starts > now)
        {
            return null;
        }

        CachedHistory past = Past(row);
        List<InboxRow> waiting = store.Inbox.Due(id, now);
        return waiting.Count > 0 || past.Events.Count == 0 || always ? new TurnWork(row, past.Events, waiting) : null;
    });

    /// <summary>Writes what came of a turn, unless the instance has been ended or replaced from outside meanwhile.</summary>
    public Aftermath Commit(TurnWork work, TurnOutcome outcome, DateTime now)
    {
        Aftermath aftermath = new();
        bool written = store.File.Transact(() => Write(work, outcome, now, aftermath));
        if (!written || outcome.Continuation is not null || outcome.Status is not OrchestrationRuntimeStatus.Running)
        {
            _histories.Remove(work.Row.Id);
        }
        else
        {
            _histories[work.Row.Id].Events.AddRange(outcome.Events);
        }

        return aftermath;
    }

    private bool Write(TurnWork work, TurnOutcome outcome, DateTime now, Aftermath aftermath)
    {
        InstanceRow? row = store.Instances.Find(work.Row.Id);
        if (row is not { IsLive: true } || row.Execution != work.Row.Execution)
        {
            return false;
        }

        foreach (InboxRow taken in work.Waiting)
        {
            store.Inbox.Take(taken.Row);
        }

        store.History.Append(row.Id, work.Past.Count, outcome.Events);
        row = row with { Custom = outcome.CustomStatus, Updated = now };
        foreach (HistoryEvent request in outcome.Events.Where(next => next.Request is not null))
        {
            _requests.Begin(row, request, now, aftermath);
        }

        if (outcome.Continuation is { } continuation)
        {
            Continue(row, continuation, outcome.CarriedEvents, aftermath);
        }
        else if (outcome.Status is OrchestrationRuntimeStatus.Running)
        {
            bool held = row.Status is OrchestrationRuntimeStatus.Suspended;
            store.Instances.Update(held ? row : row with { Status = OrchestrationRuntimeStatus.Running });
        }
        else
        {
            ends.End(row with { Status = outcome.Status, Output = outcome.Output, Failure = outcome.Failure }, aftermath);
        }

        aftermath.Changed.Add(row.Id);
        return true;
    }

    private void Continue(InstanceRow row, Continuation continuation, IReadOnlyList<HistoryEvent> carried, Aftermath aftermath)
    {
        store.History.Delete(row.Id);
        store.Inbox.ForgetExecution(row.Id);
        foreach (HistoryEvent early in carried)
        {
            store.Inbox.Add(row.Id, null, early.At ?? row.Created, early);
        }

        bool held = row.Status is OrchestrationRuntimeStatus.Suspended;
        store.Instances.Update(row with
        {
            Execution = Guid.NewGuid().ToString("N"),
            Input = continuation.Input,
            Status = held ? row.Status : OrchestrationRuntimeStatus.Running,
        });
        aftermath.Wakes.Add(new Wake(row.Id, row.Updated));
    }

    private CachedHistory Past(InstanceRow row)
    {
        if (!_histories.TryGetValue(row.Id, out CachedHistory? past) || past.Execution != row.Execution)
        {
            _histories[row.Id] = past = new CachedHistory(row.Execution, store.History.Read(row.Id));
        }

        return past;
    }

    private sealed record CachedHistory(string Execution, List<HistoryEvent> Events);
}
