using System.Text.Json;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>What a schedule's file says: when, and what of.</summary>
public sealed record Schedule
{
    /// <summary>Gets the cron expression; null where it runs once.</summary>
    public string? Cron { get; init; }

    /// <summary>Gets the time on the zone's clock at which it runs once; null where it has a cron expression.</summary>
    public DateTime? At { get; init; }

    /// <summary>Gets the time zone by its IANA name.</summary>
    /// <value>UTC.</value>
    public string Zone { get; init; } = "UTC";

    /// <summary>Gets whether it is stopped for now.</summary>
    public bool Paused { get; init; }

    /// <summary>Gets what becomes of runs that were missed.</summary>
    /// <value>The last is made up for.</value>
    public MissedRuns Missed { get; init; }

    /// <summary>Gets how many missed runs are made up for at most.</summary>
    /// <value>10.</value>
    public int Most { get; init; } = 10;

    /// <summary>Gets the language of dates and numbers, "en" or "zh".</summary>
    /// <value>null: that of the options, else English.</value>
    public string? Lang { get; init; }

    /// <summary>Gets the script with its placeholders.</summary>
    public string? Script { get; init; }

    /// <summary>Gets the fields of job.json; texts among them may hold placeholders.</summary>
    public IReadOnlyDictionary<string, JsonElement> Options { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Gets the files of a run by what they are ("portrait", "audio"); a path may hold placeholders.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets whether a run is only to be heard: then it needs no portrait.</summary>
    public bool Speech { get; init; }

    /// <summary>Gets the file with rows of data.</summary>
    public ArtifactPath? Data { get; init; }

    /// <summary>Gets how runs go through the rows.</summary>
    /// <value>One by one.</value>
    public RowUse Rows { get; init; }

    /// <summary>Gets fields that are the same for every run.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
