namespace AlinFunctions.Pipeline.Batches;

/// <summary>Where one row of a batch stands.</summary>
public enum RowState
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>Its folder is dropped, and its job runs or will.</summary>
    Running,

    /// <summary>Its video is published.</summary>
    Succeeded,

    /// <summary>Its job ended without a video.</summary>
    Failed,

    /// <summary>It was stopped on request.</summary>
    Cancelled,

    /// <summary>It makes no job; its sentence says why.</summary>
    Refused,
}
