using System.Reflection;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Puts the finished video and what lies beside it where users find it.</summary>
public sealed class PublishVideo(ArtifactStore store)
{
    /// <summary>Copies the files and writes the manifest; done twice, it leaves the same.</summary>
    /// <returns>What was published; null when the store has lost what was composed.</returns>
    [Function(nameof(PublishVideo))]
    public async Task<PublishedVideo?> Run([ActivityTrigger] PublishOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        JobId id = order.Job.Id;
        foreach (ArtifactPath composed in order.Video.Files.Append(JobPaths.Script(id)))
        {
            if (!await store.Blob(composed).ExistsAsync(cancellation))
            {
                return null;
            }
        }

        ArtifactPath video = await Copy(order.Video.Video, JobPaths.Published(id, "video.mp4"), "video/mp4", cancellation);
        ArtifactPath poster = await Copy(order.Video.Poster, JobPaths.Published(id, "poster.jpg"), "image/jpeg", cancellation);
        ArtifactPath vtt = await Copy(order.Video.WebVtt, JobPaths.Published(id, "captions.vtt"), "text/vtt; charset=utf-8", cancellation);
        ArtifactPath srt = await Copy(order.Video.Srt, JobPaths.Published(id, "captions.srt"), "application/x-subrip; charset=utf-8", cancellation);
        ArtifactPath manifest = JobPaths.Published(id, "job.json");
        await store.Write(manifest, await Describe(order, cancellation), cancellation);
        return new PublishedVideo(video, poster, vtt, srt, manifest, order.Video.DurationSeconds, Link: null, LinkExpires: null);
    }

    private async Task<ArtifactPath> Copy(ArtifactPath from, ArtifactPath to, string contentType, CancellationToken cancellation)
    {
        await using Stream source = await store.Blob(from).OpenReadAsync(cancellationToken: cancellation);
        var headers = new BlobHttpHeaders { ContentType = contentType, CacheControl = "private, max-age=3600" };
        await store.Blob(to).UploadAsync(source, new BlobUploadOptions { HttpHeaders = headers }, cancellation);
        return to;
    }

    private async Task<JobManifest> Describe(PublishOrder order, CancellationToken cancellation)
    {
        JobRecord record = await store.Read<JobRecord>(JobPaths.Record(order.Job.Id), cancellation)
            ?? throw new InvalidOperationException($"Job {order.Job.Id} has no record.");
        ScriptSegment[] segments = await store.Read<ScriptSegment[]>(JobPaths.Script(order.Job.Id), cancellation)
            ?? throw new InvalidOperationException($"Job {order.Job.Id} has no segmented script.");
        string version = typeof(PublishVideo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return new JobManifest(
            order.Job.Id, $"AlinFunctions {version}", AiGenerated: true, order.Language, order.Voice, record.Options, record.Seed, record.Inputs,
            UsedModels.Of(order.Voice, segments),
            await Timings(order.Job, cancellation));
    }

    private async Task<IReadOnlyList<StageTiming>> Timings(Job job, CancellationToken cancellation)
    {
        ArtifactPath steps = JobPaths.Steps(job.Id);
        BlobContainerClient container = store.Container(steps.Container);

        // The portrait may have been prepared for an earlier job with the same one: then that is when.
        var results = new List<ArtifactPath> { StepDispatcher.PortraitPlace(job).Result };
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
