using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AlinFunctions.Activities.Drops;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Schedules;
using Azure;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Schedules;

/// <summary>Shows, writes and deletes schedules for whoever does not reach into the store.</summary>
public sealed class ScheduleEditor(ArtifactStore store, ScheduleBook book, TimeProvider time)
{
    private const int ShownRuns = 5;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Shows a schedule; null when there is none of that name.</summary>
    public async Task<ScheduleView?> Show(ScheduleName name, CancellationToken cancellation)
    {
        if (!await store.Blob(SchedulePaths.File(name)).ExistsAsync(cancellation))
        {
            return null;
        }

        BlobDownloadResult file = await store.Blob(SchedulePaths.File(name)).DownloadContentAsync(cancellation);
        IReadOnlyList<RunRecord> runs = await Runs(name, cancellation);
        JsonElement? definition = Definition(file.Content);
        try
        {
            Schedule schedule = ScheduleReader.Read(file.Content.ToMemory());
            return new ScheduleView(name, definition, schedule.Paused, ScheduleClock.Next(schedule, time.GetUtcNow(), ShownRuns), runs, Problem: null);
        }
        catch (InvalidDropException refused)
        {
            return new ScheduleView(name, definition, Paused: false, [], runs, refused.Sentence);
        }
    }

    /// <summary>Writes a schedule, having tried its next run on paper.</summary>
    /// <exception cref="InvalidDropException">It cannot be followed.</exception>
    public async Task Write(ScheduleName name, BinaryData content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        Schedule schedule = ScheduleReader.Read(content.ToMemory());
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset due = ScheduleClock.Next(schedule with { Paused = false }, now, 1) is [var next] ? next : throw Over(schedule);
        RunRecord planned = RunPlanner.Plan(schedule, new ScheduledRun(name, due, 0), await book.Rows(schedule, cancellation));
        if (planned.Problem is { } problem)
        {
            throw new InvalidDropException(FailureKind.BadSchedule, problem);
        }

        foreach (PlannedFile file in planned.Plan?.Files ?? [])
        {
            _ = await store.Blob(file.Source).ExistsAsync(cancellation) ? file : throw DropWriter.Missing(file.Source);
        }

        await Put(name, content, conditions: null, cancellation);
    }

    /// <summary>Stops a schedule, or lets it go on. Whoever writes it at the same moment is not written over: then what they wrote is stopped.</summary>
    /// <returns>Whether there is one of that name.</returns>
    /// <exception cref="InvalidDropException">Its file cannot be followed.</exception>
    public async Task<bool> Pause(ScheduleName name, bool paused, CancellationToken cancellation)
    {
        while (await book.Find(name, cancellation) is { } file)
        {
            if (ScheduleReader.Read(file.Content.ToMemory()).Paused == paused || await TryPut(name, Paused(file.Content, paused), file.Details.ETag, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets a schedule and its runs; the file goes first, so that none begins meanwhile.</summary>
    /// <returns>Whether there was one of that name.</returns>
    public async Task<bool> Delete(ScheduleName name, CancellationToken cancellation)
    {
        bool known = await store.Blob(SchedulePaths.File(name)).DeleteIfExistsAsync(cancellationToken: cancellation);
        await store.Blob(SchedulePaths.State(name)).DeleteIfExistsAsync(cancellationToken: cancellation);
        await foreach (BlobItem run in store.Container(StoreNames.Schedules).GetBlobsAsync(prefix: SchedulePaths.Runs(name).Name + "/", cancellationToken: cancellation))
        {
            await store.Container(StoreNames.Schedules).DeleteBlobIfExistsAsync(run.Name, cancellationToken: cancellation);
        }

        return known;
    }

    private static InvalidDropException Over(Schedule schedule) => new(FailureKind.BadSchedule, new Sentence(
        $"'at' is {schedule.At:s}, which is over.", $"“at”是 {schedule.At:s}，已经过去。"));

    private static BinaryData Paused(BinaryData file, bool paused)
    {
        JsonNode definition = JsonNode.Parse(file.ToString().TrimStart('\uFEFF'), documentOptions: Lenient)!;
        definition["paused"] = paused;
        return BinaryData.FromString(definition.ToJsonString(PipelineJson.Readable));
    }

    private async Task<bool> TryPut(ScheduleName name, BinaryData content, ETag version, CancellationToken cancellation)
    {
        try
        {
            await Put(name, content, new BlobRequestConditions { IfMatch = version }, cancellation);
            return true;
        }
        catch (RequestFailedException raced) when (raced.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
        {
            // Somebody wrote or deleted it first.
            return false;
        }
    }

    private Task Put(ScheduleName name, BinaryData content, BlobRequestConditions? conditions, CancellationToken cancellation) => store.Blob(SchedulePaths.File(name)).UploadAsync(
        content, new BlobUploadOptions { Conditions = conditions, HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } }, cancellation);

    private async Task<IReadOnlyList<RunRecord>> Runs(ScheduleName name, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (BlobItem run in store.Container(StoreNames.Schedules).GetBlobsAsync(prefix: SchedulePaths.Runs(name).Name + "/", cancellationToken: cancellation))
        {
            names.Add(run.Name);
        }

        var runs = new List<RunRecord>();
        foreach (string run in names.OrderDescending(StringComparer.Ordinal).Take(ShownRuns))
        {
            if (await store.Read<RunRecord>(ArtifactPath.In(StoreNames.Schedules, run), cancellation) is { } record)
            {
                runs.Add(record);
            }
        }

        return runs;
    }

    private static JsonElement? Definition(BinaryData content)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(content.ToString().TrimStart('\uFEFF'), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
