using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Puts the finished video and what lies beside it where users find it.</summary>
public sealed class PublishVideo(ArtifactStore store, Publisher publisher)
{
    /// <summary>Copies the files and writes the manifest; done twice, it leaves the same.</summary>
    /// <returns>What was published; null when the store has lost what was composed.</returns>
    [Function(nameof(PublishVideo))]
    public async Task<PublishedVideo?> Run([ActivityTrigger] PublishOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        JobId id = order.Job.Id;
        if (!await store.Has(order.Job.Script is null ? order.Video.Files : order.Video.Files.Append(JobPaths.Script(id)), cancellation))
        {
            return null;
        }

        ArtifactPath video = await publisher.Copy(order.Video.Video, JobPaths.Published(id, "video.mp4"), "video/mp4", cancellation);
        ArtifactPath poster = await publisher.Copy(order.Video.Poster, JobPaths.Published(id, "poster.jpg"), "image/jpeg", cancellation);
        ArtifactPath vtt = await publisher.Copy(order.Video.WebVtt, JobPaths.Published(id, "captions.vtt"), Publisher.WebVtt, cancellation);
        ArtifactPath srt = await publisher.Copy(order.Video.Srt, JobPaths.Published(id, "captions.srt"), Publisher.Srt, cancellation);
        ArtifactPath manifest = await publisher.Describe(order.Job, order.Language, order.Voice, cancellation);
        return new PublishedVideo(video, poster, vtt, srt, manifest, order.Video.DurationSeconds, Link: null, LinkExpires: null);
    }
}
