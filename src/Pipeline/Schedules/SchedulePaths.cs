using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>Where the files of a schedule lie.</summary>
public static class SchedulePaths
{
    private const string Extension = ".json";

    /// <summary>The schedule itself, as somebody wrote it.</summary>
    public static ArtifactPath File(ScheduleName name) => ArtifactPath.In(StoreNames.Schedules, name + Extension);

    /// <summary>What is remembered of it.</summary>
    public static ArtifactPath State(ScheduleName name) => Folder(name).Below("state.json");

    /// <summary>The folder of its runs.</summary>
    public static ArtifactPath Runs(ScheduleName name) => Folder(name).Below("runs");

    /// <summary>One run.</summary>
    public static ArtifactPath Run(ScheduledRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Runs(run.Schedule).Below(run.Stamp + Extension);
    }

    /// <summary>Tells which schedule a file of the container is; none for the files beside them.</summary>
    public static ScheduleName? NameOf(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.EndsWith(Extension, StringComparison.Ordinal) && ScheduleName.TryParse(file[..^Extension.Length], null, out ScheduleName name) ? name : null;
    }

    private static ArtifactPath Folder(ScheduleName name) => ArtifactPath.In(StoreNames.Schedules, name.ToString());
}
