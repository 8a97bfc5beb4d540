using System.Reflection;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities;

/// <summary>Puts files where users find them, and writes what they were made from and with beside them.</summary>
public sealed class Publisher(ArtifactStore store)
{
    /// <summary>The content type of captions for the web.</summary>
    public const string WebVtt = "text/vtt; charset=utf-8";

    /// <summary>The content type of captions for players.</summary>
    public const string Srt = "application/x-subrip; charset=utf-8";

    /// <summary>Copies one file.</summary>
    /// <returns>Where it lies now.</returns>
    public async Task<ArtifactPath> Copy(ArtifactPath from, ArtifactPath to, string contentType, CancellationToken cancellation)
    {
        await using Stream source = await store.Blob(from).OpenReadAsync(cancellationToken: cancellation);
        var headers = new BlobHttpHeaders { ContentType = contentType, CacheControl = "private, max-age=3600" };
        await store.Blob(to).UploadAsync(source, new BlobUploadOptions { HttpHeaders = headers }, cancellation);
        return to;
    }

    /// <summary>Writes down what the job's result was made from and with.</summary>
    /// <returns>Where it lies.</returns>
    public async Task<ArtifactPath> Describe(Job job, string language, string voice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        JobRecord record = await store.Read<JobRecord>(JobPaths.Record(job.Id), cancellation)
            ?? throw new InvalidOperationException($"Job {job.Id} has no record.");
        ScriptSegment[] segments = job.Script is null ? [] : await store.Read<ScriptSegment[]>(JobPaths.Script(job.Id), cancellation)
            ?? throw new InvalidOperationException($"Job {job.Id} has no segmented script.");
        string version = typeof(Publisher).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        ArtifactPath path = JobPaths.Published(job.Id, "job.json");
        var manifest = new JobManifest(
            job.Id, $"AlinFunctions {version}", AiGenerated: true, language, voice, record.Options, record.Seed, record.Inputs,
            UsedModels.Of(job, voice, segments),
            await Timings(job, cancellation));
        await store.Write(path, manifest, cancellation);
        return path;
    }

    private async Task<IReadOnlyList<StageTiming>> Timings(Job job, CancellationToken cancellation)
    {
        ArtifactPath steps = JobPaths.Steps(job.Id);
        BlobContainerClient container = store.Container(steps.Container);

        // The portrait may have been prepared for an earlier job with the same one: then that is when.
        List<ArtifactPath> results = job.Portrait is null ? [] : [StepDispatcher.PortraitPlace(job).Result];
        await foreach (BlobItem item in container.GetBlobsAsync(prefix: steps.Name + "/", cancellationToken: cancellation))
        {
            if (item.Name.EndsWith("/result.json", StringComparison.Ordinal))
            {
                results.Add(ArtifactPath.In(steps.Container, item.Name));
            }
        }

        var timings = new List<StageTiming>();
        foreach (ArtifactPath result in results)
        {
            if (await store.Read<StepResult>(result, cancellation) is { Failure: null } step)
            {
                timings.Add(new StageTiming(step.Verb, step.Segment, step.Attempt, step.Started, Math.Round((step.Finished - step.Started).TotalSeconds, 3)));
            }
        }

        return [.. timings.OrderBy(timing => timing.Started).ThenBy(timing => timing.Stage, StringComparer.Ordinal)];
    }
}
