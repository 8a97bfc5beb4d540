using AlinFunctions.Durable.Replay;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Store;

/// <summary>Writes what clients ask for, each in one transaction.</summary>
internal sealed class ClientLedger(DurableStore store, EndLedger ends)
{
    private readonly RequestLedger _requests = new(store);

    /// <summary>Schedules a new instance.</summary>
    /// <param name="fresh">The instance.</param>
    /// <param name="refusing">In which ended statuses an existing instance of the same id refuses; a live one always does.</param>
    public Aftermath Schedule(InstanceRow fresh, IReadOnlyCollection<OrchestrationRuntimeStatus> refusing) => store.File.Transact(() =>
    {
        Aftermath aftermath = new();
        return _requests.TryBegin(fresh, existing => refusing.Contains(existing.Status), aftermath)
            ? aftermath
            : throw new OrchestrationAlreadyExistsException($"An orchestration with the id '{fresh.Id}' already exists.");
    });

    /// <summary>Sends an event to an instance that has not ended.</summary>
    public Aftermath Raise(string id, HistoryEvent raised) => store.File.Transact(() =>
    {
        InstanceRow row = Live(id, $"Event '{raised.Name}' cannot be raised");
        store.Inbox.Add(row.Id, null, raised.At!.Value, raised);
        Aftermath aftermath = new();
        aftermath.Wakes.Add(new Wake(row.Id, raised.At.Value));
        return aftermath;
    });

    /// <summary>Ends an instance, and if asked those that it called; activities that have not begun are dropped.</summary>
    public Aftermath Terminate(string id, string? output, bool recursive, DateTime now) => store.File.Transact(() =>
    {
        Aftermath aftermath = new();
        EndAll(Live(id, "It cannot be terminated"), output, recursive, now, aftermath);
        return aftermath;
    });

    /// <summary>Holds an instance, or lets it go on.</summary>
    public Aftermath Hold(string id, bool hold, DateTime now) => store.File.Transact(() =>
    {
        InstanceRow row = Live(id, hold ? "It cannot be suspended" : "It cannot be resumed");
        OrchestrationRuntimeStatus resumed = store.History.Read(id).Count == 0 ? OrchestrationRuntimeStatus.Pending : OrchestrationRuntimeStatus.Running;
        store.Instances.Update(row with { Status = hold ? OrchestrationRuntimeStatus.Suspended : resumed, Updated = now });
        Aftermath aftermath = new();
        aftermath.Changed.Add(id);
        aftermath.Wakes.Add(new Wake(id, row.Starts > now ? row.Starts : now));
        return aftermath;
    });

    /// <summary>Deletes an ended instance, and if asked the ended ones that it called; says how many went.</summary>
    public int Purge(string id, bool recursive) => store.File.Transact(() => EraseAll(store.Instances.Find(id), recursive));

    /// <summary>Finds an instance.</summary>
    public InstanceRow? Find(string id) => store.File.Look(() => store.Instances.Find(id));

    /// <summary>Reads the history of an instance.</summary>
    public RecordedHistory History(string id) => store.File.Look(() => store.Instances.Find(id) is { } row
        ? RecordedHistory.Of(row.Id, row.Name, store.History.Read(id))
        : throw new ArgumentException($"There is no orchestration with the id '{id}'.", nameof(id)));

    /// <summary>Lists a page of instances.</summary>
    public List<InstanceRow> Page(long after, OrchestrationQuery query, int size) => store.File.Look(() =>
        store.Instances.Page(after, query.CreatedFrom, query.CreatedTo, query.InstanceIdPrefix, query.Statuses, size));

    /// <summary>Lists what is to be done after a start: everything that has not ended.</summary>
    public Aftermath Recover(DateTime now) => store.File.Look(() =>
    {
        Aftermath aftermath = new();
        aftermath.Activities.AddRange(store.Activities.All());
        aftermath.Wakes.AddRange(store.Instances.AllLive().Select(row => new Wake(row.Id, row.Starts > now ? row.Starts : now)));
        aftermath.Wakes.AddRange(store.Inbox.After(now));
        return aftermath;
    });

    private void EndAll(InstanceRow row, string? output, bool recursive, DateTime now, Aftermath aftermath)
    {
        store.Activities.Delete(row.Id);
        ends.End(row with { Status = OrchestrationRuntimeStatus.Terminated, Output = output, Updated = now }, aftermath);
        aftermath.Wakes.Add(new Wake(row.Id, now));
        foreach (InstanceRow child in recursive ? store.Instances.Children(row.Id).Where(child => child.IsLive) : [])
        {
            EndAll(child, output, recursive, now, aftermath);
        }
    }

    private int EraseAll(InstanceRow? row, bool recursive)
    {
        if (row is null or { IsLive: true })
        {
            return 0;
        }

        List<InstanceRow> children = recursive ? store.Instances.Children(row.Id) : [];
        store.Erase(row.Id);
        return 1 + children.Sum(child => EraseAll(child, recursive));
    }

    private InstanceRow Live(string id, string refusal)
    {
        InstanceRow row = store.Instances.Find(id) ?? throw new ArgumentException($"{refusal}: there is no orchestration with the id '{id}'.", nameof(id));
        return row.IsLive ? row : throw new InvalidOperationException($"{refusal}: orchestration '{id}' is {row.Status}.");
    }
}
