namespace AlinFunctions.Pipeline.Schedules;

/// <summary>How a schedule with rows of data goes through them.</summary>
public enum RowUse
{
    /// <summary>Each run takes the next row, and begins again after the last.</summary>
    Next,

    /// <summary>Each run makes a batch of all rows.</summary>
    All,
}
