namespace AlinFunctions.Pipeline.Schedules;

/// <summary>What becomes of runs whose time passed while nobody could start them.</summary>
public enum MissedRuns
{
    /// <summary>The last of them is made up for.</summary>
    Last,

    /// <summary>None is.</summary>
    Skip,

    /// <summary>All are, the latest first counted, up to a number.</summary>
    All,
}
