using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>What a job has made, as far as a page can show it.</summary>
/// <param name="Job">The job.</param>
/// <param name="Media">The video, or the sound of a job that is only to be heard.</param>
/// <param name="Poster">A still of the video; null for speech alone.</param>
/// <param name="Captions">Captions for the web.</param>
/// <param name="Manifest">What it was made from and with.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
public sealed record Shareable(JobId Job, ArtifactPath Media, ArtifactPath? Poster, ArtifactPath Captions, ArtifactPath Manifest, double DurationSeconds)
{
    /// <summary>What a job has made; null for one that has made nothing.</summary>
    public static Shareable? Of(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Video is { } video ? Of(record.Id, video) : record.Speech is { } speech ? Of(record.Id, speech) : null;
    }

    /// <summary>A job's video.</summary>
    public static Shareable Of(JobId job, PublishedVideo video)
    {
        ArgumentNullException.ThrowIfNull(video);
        return new Shareable(job, video.Video, video.Poster, video.WebVtt, video.Manifest, video.DurationSeconds);
    }

    /// <summary>A job's speech.</summary>
    public static Shareable Of(JobId job, PublishedSpeech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return new Shareable(job, speech.Sound, Poster: null, speech.WebVtt, speech.Manifest, speech.DurationSeconds);
    }

    /// <summary>The record of a link to it.</summary>
    public ShareRecord As(ShareId id, string title, string language, DateTimeOffset created, DateTimeOffset expires, bool download) =>
        new(id, Job, title, language, Media, Poster, Captions, DurationSeconds, created, expires, download);
}
