using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery.Sharing;

/// <summary>One share link: what it shows, to when, and whether it was taken back.</summary>
/// <param name="Id">Its name, which opens it.</param>
/// <param name="Job">The job whose video or speech it shows.</param>
/// <param name="Title">What the page is headed with.</param>
/// <param name="Language">The language spoken, "en" or "zh".</param>
/// <param name="Media">The video, or the sound of a job that is only to be heard.</param>
/// <param name="Poster">A still of the video; null for speech alone.</param>
/// <param name="Captions">Captions for the web.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
/// <param name="Created">When it was shared.</param>
/// <param name="Expires">When the link stops working.</param>
/// <param name="Download">Whether the page offers the file.</param>
/// <param name="Revoked">When it was taken back; null while it was not.</param>
/// <param name="Counted">How often its page had been opened when its audit was deleted; null while there is an audit.</param>
public sealed record ShareRecord(
    ShareId Id,
    JobId Job,
    string Title,
    string Language,
    ArtifactPath Media,
    ArtifactPath? Poster,
    ArtifactPath Captions,
    double DurationSeconds,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    bool Download,
    DateTimeOffset? Revoked = null,
    long? Counted = null)
{
    // A link to the store outlives a pause of this length: whoever answers the telephone goes on watching.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Tells how the link stands at a moment.</summary>
    public ShareState StateAt(DateTimeOffset now) =>
        Revoked is not null ? ShareState.Revoked : now >= Expires ? ShareState.Expired : ShareState.Open;

    /// <summary>Gets when it stopped working, or will.</summary>
    [JsonIgnore]
    public DateTimeOffset End => Revoked < Expires ? Revoked.Value : Expires;

    /// <summary>Tells how long the store may serve the file to whoever opened the page now: minutes, and never past the link's own end.</summary>
    public TimeSpan LeaseAt(DateTimeOffset now)
    {
        TimeSpan lease = Pause + TimeSpan.FromSeconds(DurationSeconds);
        return now + lease > Expires ? Expires - now : lease;
    }
}
