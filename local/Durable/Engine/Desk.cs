using System.Threading.Channels;
using AlinFunctions.Durable.Store;

namespace AlinFunctions.Durable.Engine;

/// <summary>Where committed changes are told: instances become ready, activities are queued, waiting clients hear of it.</summary>
internal sealed class Desk : IDisposable
{
    private readonly Channel<ActivityRow> _activities = Channel.CreateUnbounded<ActivityRow>();

    /// <summary>Makes a desk on which nothing lies.</summary>
    public Desk(TimeProvider time) => Clock = new WakeClock(time, Ready.Add);

    /// <summary>Gets the instances that have something to do.</summary>
    public ReadyQueue Ready { get; } = new();

    /// <summary>Gets the alarm.</summary>
    public WakeClock Clock { get; }

    /// <summary>Gets where clients wait.</summary>
    public ChangeSignals Signals { get; } = new();

    /// <summary>Gets the activities to run, the oldest first.</summary>
    public ChannelReader<ActivityRow> Activities => _activities.Reader;

    /// <summary>Tells what a commit has left to be done.</summary>
    public void Tell(Aftermath aftermath)
    {
        aftermath.Wakes.ForEach(Clock.Add);
        aftermath.Activities.ForEach(Queue);
        aftermath.Changed.ForEach(Signals.Raise);
    }

    /// <summary>Queues an activity.</summary>
    public void Queue(ActivityRow activity) => _activities.Writer.TryWrite(activity);

    /// <summary>Lets nothing more in.</summary>
    public void Close()
    {
        Ready.Close();
        _activities.Writer.TryComplete();
        Signals.Close();
    }

    /// <inheritdoc/>
    public void Dispose() => Clock.Dispose();
}
