using AlinFunctions.Durable.Replay;

namespace AlinFunctions.Durable.Store;

/// <summary>Writes the ends of activities.</summary>
internal sealed class ActivityLedger(DurableStore store)
{
    /// <summary>Tells whether an activity is still wanted: its instance may have been ended from outside.</summary>
    public bool Wants(ActivityRow activity) => store.File.Look(() => store.Activities.Has(activity.Row));

    /// <summary>Takes the activity out and hands its end to the execution that asked, if that still goes on.</summary>
    public Aftermath Settle(ActivityRow activity, HistoryEvent end, DateTime now) => store.File.Transact(() =>
    {
        Aftermath aftermath = new();
        if (store.Activities.Take(activity.Row)
            && store.Instances.Find(activity.Instance) is { IsLive: true } row
            && row.Execution == activity.Execution)
        {
            store.Inbox.Add(activity.Instance, activity.Execution, now, end);
            aftermath.Wakes.Add(new Wake(activity.Instance, now));
        }

        return aftermath;
    });
}
