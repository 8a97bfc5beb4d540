using AlinFunctions.Durable.Replay;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Store;

/// <summary>Begins what an orchestration's code has asked for; within the transaction of its turn.</summary>
internal sealed class RequestLedger(DurableStore store)
{
    /// <summary>Begins one request.</summary>
    public void Begin(InstanceRow asker, HistoryEvent request, DateTime now, Aftermath aftermath)
    {
        switch (request.Kind)
        {
            case HistoryKind.TaskScheduled:
                aftermath.Activities.Add(store.Activities.Add(asker.Id, asker.Execution, request.Task, request.Name!, request.Payload));
                break;
            case HistoryKind.TimerCreated:
                store.Inbox.Add(asker.Id, asker.Execution, request.At!.Value, new HistoryEvent(HistoryKind.TimerFired) { Task = request.Task });
                aftermath.Wakes.Add(new Wake(asker.Id, request.At.Value));
                break;
            case HistoryKind.EventSent:
                Send(request, now, aftermath);
                break;
            default:
                BeginChild(asker, request, now, aftermath);
                break;
        }
    }

    /// <summary>Makes an instance, in place of an ended one of the same id; one that has not ended stays, and is the answer.</summary>
    public bool TryBegin(InstanceRow fresh, Func<InstanceRow, bool> refuses, Aftermath aftermath)
    {
        if (store.Instances.Find(fresh.Id) is { } existing)
        {
            if (existing.IsLive || refuses(existing))
            {
                return false;
            }

            store.Erase(fresh.Id);
        }

        store.Instances.Insert(fresh);
        aftermath.Wakes.Add(new Wake(fresh.Id, fresh.Starts));
        return true;
    }

    private void Send(HistoryEvent request, DateTime now, Aftermath aftermath)
    {
        if (store.Instances.Find(request.Instance!) is { IsLive: true } target)
        {
            store.Inbox.Add(target.Id, null, now, new HistoryEvent(HistoryKind.EventRaised) { Name = request.Name, Payload = request.Payload, At = now });
            aftermath.Wakes.Add(new Wake(target.Id, now));
        }
    }

    private void BeginChild(InstanceRow asker, HistoryEvent request, DateTime now, Aftermath aftermath)
    {
        InstanceRow child = new()
        {
            Id = request.Instance!,
            Execution = Guid.NewGuid().ToString("N"),
            Name = request.Name!,
            Status = OrchestrationRuntimeStatus.Pending,
            Input = request.Payload,
            Parent = new ParentLink(asker.Id, asker.Execution, asker.Name, request.Task),
            Starts = now,
            Created = now,
            Updated = now,
        };
        if (!TryBegin(child, static _ => false, aftermath))
        {
            TaskFailureDetails failure = TaskFailureDetails.FromException(
                new OrchestrationAlreadyExistsException($"An orchestration with the id '{child.Id}' has not ended yet."));
            store.Inbox.Add(asker.Id, asker.Execution, now, new HistoryEvent(HistoryKind.SubOrchestrationFailed)
            {
                Task = request.Task,
                Name = request.Name,
                Failure = failure,
            });
            aftermath.Wakes.Add(new Wake(asker.Id, now));
        }
    }
}
