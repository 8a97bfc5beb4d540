using AlinFunctions.Durable.Replay;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Store;

/// <summary>Ends instances and lets whoever called them know; within a transaction only.</summary>
internal sealed class EndLedger(DurableStore store)
{
    /// <summary>Ends an instance in the status that the row has. Activities already asked for still run; their results go nowhere.</summary>
    public void End(InstanceRow row, Aftermath aftermath)
    {
        store.Instances.Update(row);
        store.Inbox.Delete(row.Id);
        aftermath.Changed.Add(row.Id);
        if (row.Parent is { } parent && store.Instances.Find(parent.Instance) is { IsLive: true } caller && caller.Execution == parent.Execution)
        {
            store.Inbox.Add(caller.Id, caller.Execution, row.Updated, Answer(row, parent));
            aftermath.Wakes.Add(new Wake(caller.Id, row.Updated));
        }
    }

    private static HistoryEvent Answer(InstanceRow row, ParentLink parent) => row.Status is OrchestrationRuntimeStatus.Completed
        ? new HistoryEvent(HistoryKind.SubOrchestrationCompleted) { Task = parent.Task, Name = row.Name, Payload = row.Output }
        : new HistoryEvent(HistoryKind.SubOrchestrationFailed)
        {
            Task = parent.Task,
            Name = row.Name,
            Failure = row.Failure ?? TaskFailureDetails.FromException(new OperationCanceledException($"Orchestration '{row.Id}' was terminated.")),
        };
}
