namespace AlinFunctions.Pipeline.Messages;

/// <summary>What the store says of an attempt at a step.</summary>
public enum StepState
{
    /// <summary>A worker is at it, or may yet take it.</summary>
    Working,

    /// <summary>It is done: its output is there.</summary>
    Done,

    /// <summary>It failed: its reason is there.</summary>
    Failed,

    /// <summary>Nothing has been heard of it for too long.</summary>
    Silent,
}
