using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery;

/// <summary>Finished speech without a face, and what lies beside it.</summary>
/// <param name="Sound">The sound, WAV.</param>
/// <param name="WebVtt">Captions for the web.</param>
/// <param name="Srt">Captions for players.</param>
/// <param name="Timings">When each word and phoneme is said.</param>
/// <param name="Manifest">What it was made from and with.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
/// <param name="Link">A link that plays it without signing in, until <paramref name="LinkExpires"/>.</param>
/// <param name="LinkExpires">When the link stops working.</param>
/// <param name="Share">The page that plays it, which can be taken back; null where the product's own address is not configured.</param>
public sealed record PublishedSpeech(
    ArtifactPath Sound,
    ArtifactPath WebVtt,
    ArtifactPath Srt,
    ArtifactPath Timings,
    ArtifactPath Manifest,
    double DurationSeconds,
    Uri? Link = null,
    DateTimeOffset? LinkExpires = null,
    Uri? Share = null);
