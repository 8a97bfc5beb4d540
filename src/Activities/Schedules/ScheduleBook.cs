using System.Net;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Schedules;
using AlinFunctions.Pipeline.Tables;
using Azure;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Schedules;

/// <summary>The schedules in the store, and what is remembered of each.</summary>
public sealed class ScheduleBook(ArtifactStore store, TimeProvider time)
{
    /// <summary>Lists the schedules.</summary>
    public async Task<IReadOnlyList<ScheduleName>> Names(CancellationToken cancellation)
    {
        var names = new List<ScheduleName>();
        await foreach (BlobHierarchyItem item in store.Container(StoreNames.Schedules).GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancellation))
        {
            if (item.IsBlob && SchedulePaths.NameOf(item.Blob.Name) is { } name)
            {
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Looks at the clock for one schedule, and remembers the runs that have become due before any of them is handed on.</summary>
    /// <returns>The runs that are to be handed on: new ones, and those that a crash kept from being so.</returns>
    public async Task<IReadOnlyList<ScheduledRun>> Look(ScheduleName name, CancellationToken cancellation)
    {
        if (await Find(name, cancellation) is not { } file)
        {
            return [];
        }

        (Schedule? schedule, Sentence? problem) = Read(file);
        ScheduleState state = await Begun(name, schedule, file, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        Func<ScheduleState, ScheduleState> look = schedule is null
            ? state => state.Problem == problem ? state : state with { Problem = problem }
            : state => ScheduleClock.Look(name, schedule, state, file.Details.LastModified, now);
        ScheduleState looked = look(state);
        return (looked == state ? state : await store.Change(SchedulePaths.State(name), look, cancellation)).Pending;
    }

    /// <summary>Forgets runs that have been handed on.</summary>
    public Task HandOn(ScheduleName name, IReadOnlyList<ScheduledRun> runs, CancellationToken cancellation) =>
        runs.Count == 0 ? Task.CompletedTask : store.Change<ScheduleState>(SchedulePaths.State(name), state => ScheduleClock.HandOn(state, runs), cancellation);

    /// <summary>Adds a run now, besides those of the clock.</summary>
    /// <returns>The run; null when there is no such schedule.</returns>
    public async Task<ScheduledRun?> Ask(ScheduleName name, CancellationToken cancellation)
    {
        if (await Find(name, cancellation) is not { } file)
        {
            return null;
        }

        await Begun(name, Read(file).Schedule, file, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        return (await store.Change<ScheduleState>(SchedulePaths.State(name), state => ScheduleClock.Ask(name, state, now), cancellation)).Pending[^1];
    }

    /// <summary>Reads a schedule.</summary>
    /// <returns>The schedule; null when there is none of that name.</returns>
    /// <exception cref="InvalidDropException">Its file cannot be followed.</exception>
    public async Task<Schedule?> Read(ScheduleName name, CancellationToken cancellation) =>
        await Find(name, cancellation) is { } file ? ScheduleReader.Read(file.Content.ToMemory()) : null;

    /// <summary>Reads the rows that a schedule goes through.</summary>
    /// <returns>The rows; null when it has none.</returns>
    /// <exception cref="InvalidDropException">They are not there, or cannot be read.</exception>
    public async Task<Table?> Rows(Schedule schedule, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        if (schedule.Data is not { } path)
        {
            return null;
        }

        try
        {
            BlobProperties properties = await store.Blob(path).GetPropertiesAsync(cancellationToken: cancellation);
            TableReader.CheckLength(path.FileName, properties.ContentLength);
            BlobDownloadResult content = await store.Blob(path).DownloadContentAsync(cancellation);
            return TableReader.Read(path.FileName, content.Content.ToMemory().Span);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            throw Drops.DropWriter.Missing(path);
        }
    }

    private static (Schedule? Schedule, Sentence? Problem) Read(BlobDownloadResult file)
    {
        try
        {
            return (ScheduleReader.Read(file.Content.ToMemory()), null);
        }
        catch (InvalidDropException refused)
        {
            return (null, refused.Sentence);
        }
    }

    /// <summary>Opens a schedule's file with its version; null when there is none of that name.</summary>
    internal async Task<BlobDownloadResult?> Find(ScheduleName name, CancellationToken cancellation)
    {
        try
        {
            return await store.Blob(SchedulePaths.File(name)).DownloadContentAsync(cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<ScheduleState> Begun(ScheduleName name, Schedule? schedule, BlobDownloadResult file, CancellationToken cancellation)
    {
        ArtifactPath path = SchedulePaths.State(name);
        if (await store.Read<ScheduleState>(path, cancellation) is { } state)
        {
            return state;
        }

        await store.TryCreate(path, ScheduleClock.Begin(schedule, file.Details.LastModified), cancellation);
        return (await store.Read<ScheduleState>(path, cancellation))!;
    }
}
