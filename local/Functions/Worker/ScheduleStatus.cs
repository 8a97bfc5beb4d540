namespace Microsoft.Azure.Functions.Worker;

/// <summary>The occurrences of a schedule.</summary>
public class ScheduleStatus
{
    /// <summary>Gets or sets the last occurrence.</summary>
    public DateTime Last { get; set; }

    /// <summary>Gets or sets the next occurrence expected.</summary>
    public DateTime Next { get; set; }

    /// <summary>Gets or sets when this record was written.</summary>
    public DateTime LastUpdated { get; set; }
}
