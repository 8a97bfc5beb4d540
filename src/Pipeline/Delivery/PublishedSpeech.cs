using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Delivery;

/// <summary>Finished speech without a face, and what lies beside it.</summary>
/// <param name="Sound">The sound, WAV.</param>
/// <param name="WebVtt">Captions for the web.</param>
/// <param name="Srt">Captions for players.</param>
/// <param name="Timings">When each word and phoneme is said.</param>
/// <param name="Manifest">What it was made from and with.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
public sealed record PublishedSpeech(ArtifactPath Sound, ArtifactPath WebVtt, ArtifactPath Srt, ArtifactPath Timings, ArtifactPath Manifest, double DurationSeconds);
