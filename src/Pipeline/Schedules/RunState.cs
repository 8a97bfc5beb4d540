namespace AlinFunctions.Pipeline.Schedules;

/// <summary>Where one run of a schedule stands.</summary>
public enum RunState
{
    /// <summary>What it drops is decided, and is being dropped.</summary>
    Planned,

    /// <summary>Its folder lies in the inbox.</summary>
    Dropped,

    /// <summary>It came to nothing, for the reason that its record says.</summary>
    Refused,
}
