using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>What is remembered of a schedule between one look at the clock and the next.</summary>
public sealed record ScheduleState
{
    /// <summary>Gets the moment up to which every run has been dealt with.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Gets when it runs, as its file said when this was written: another timing has missed nothing yet.</summary>
    public string Timing { get; init; } = "";

    /// <summary>Gets whether it was paused at the last look.</summary>
    public bool Paused { get; init; }

    /// <summary>Gets the row that the next run takes.</summary>
    public long NextRow { get; init; }

    /// <summary>Gets the runs that are due and have not been handed on yet.</summary>
    public IReadOnlyList<ScheduledRun> Pending { get; init; } = [];

    /// <summary>Gets why the schedule's file cannot be followed, where it cannot.</summary>
    public Sentence? Problem { get; init; }
}
