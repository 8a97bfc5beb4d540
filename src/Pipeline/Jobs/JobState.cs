namespace AlinFunctions.Pipeline.Jobs;

/// <summary>Where a job stands, for whoever asks from outside.</summary>
public enum JobState
{
    /// <summary>Accepted: its record exists, and its orchestration runs or will.</summary>
    Accepted,

    /// <summary>The video is published.</summary>
    Succeeded,

    /// <summary>It ended without a video; the record says why.</summary>
    Failed,

    /// <summary>It was stopped on request.</summary>
    Cancelled,
}
