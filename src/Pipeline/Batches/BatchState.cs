namespace AlinFunctions.Pipeline.Batches;

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>Its rows are being worked on.</summary>
    Running,

    /// <summary>Every row has ended, and the report is published.</summary>
    Finished,

    /// <summary>Its file as a whole cannot be read.</summary>
    Refused,
}
