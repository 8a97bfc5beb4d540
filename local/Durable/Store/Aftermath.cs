namespace AlinFunctions.Durable.Store;

/// <summary>What a committed change leaves to be done: told to the engine only after the commit.</summary>
internal sealed class Aftermath
{
    /// <summary>Gets the instances that have something to do, and when.</summary>
    public List<Wake> Wakes { get; } = [];

    /// <summary>Gets the activities to run.</summary>
    public List<ActivityRow> Activities { get; } = [];

    /// <summary>Gets the instances whose status has changed.</summary>
    public List<string> Changed { get; } = [];
}
