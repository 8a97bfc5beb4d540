namespace Microsoft.Azure.Functions.Worker;

/// <summary>Tells a timer function about its schedule.</summary>
public class TimerInfo
{
    /// <summary>Gets or sets the occurrences remembered so far; null where the schedule is not monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Gets or sets a value indicating whether this call comes later than it should have.</summary>
    public bool IsPastDue { get; set; }
}
