using System.Text.Json;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>What the API tells of a schedule.</summary>
/// <param name="Name">The schedule's name.</param>
/// <param name="Definition">Its file; null where that is no JSON.</param>
/// <param name="Paused">Whether it is stopped for now.</param>
/// <param name="Next">When it runs next.</param>
/// <param name="Runs">Its last runs, the latest first.</param>
/// <param name="Problem">Why its file cannot be followed, where it cannot.</param>
public sealed record ScheduleView(ScheduleName Name, JsonElement? Definition, bool Paused, IReadOnlyList<DateTimeOffset> Next, IReadOnlyList<RunRecord> Runs, Sentence? Problem);
