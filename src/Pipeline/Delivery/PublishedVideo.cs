using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery;

/// <summary>A finished video and what lies beside it.</summary>
/// <param name="Video">The MP4.</param>
/// <param name="Poster">A still of it, JPEG.</param>
/// <param name="WebVtt">Captions for the web.</param>
/// <param name="Srt">Captions for players.</param>
/// <param name="Manifest">What it was made from and with.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
/// <param name="Link">A link that plays it without signing in, until <paramref name="LinkExpires"/>.</param>
/// <param name="LinkExpires">When the link stops working.</param>
/// <param name="Share">The page that shows it, which can be taken back; null where the product's own address is not configured.</param>
public sealed record PublishedVideo(
    ArtifactPath Video,
    ArtifactPath Poster,
    ArtifactPath WebVtt,
    ArtifactPath Srt,
    ArtifactPath Manifest,
    double DurationSeconds,
    Uri? Link,
    DateTimeOffset? LinkExpires,
    Uri? Share = null);
