using System.Globalization;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>One run of a schedule. Its name follows from the schedule and the time that it is due, so it can only be made once.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Due">When it is due, UTC.</param>
/// <param name="Row">Which row of the data it takes, counted on over the end of them.</param>
public sealed record ScheduledRun(ScheduleName Schedule, DateTimeOffset Due, long Row)
{
    /// <summary>Gets the time that it is due as names hold it.</summary>
    [JsonIgnore]
    public string Stamp => Due.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Gets the folder that it drops.</summary>
    [JsonIgnore]
    public string Folder => $"{Schedule}-{Stamp}";
}
