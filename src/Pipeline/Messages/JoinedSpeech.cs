using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>A joined sound file, not yet published.</summary>
/// <param name="Sound">The sound, WAV of 16 bits at the vocoder's rate.</param>
/// <param name="WebVtt">Captions for the web.</param>
/// <param name="Srt">Captions for players.</param>
/// <param name="Timings">When each word and phoneme is said, in seconds of the whole.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
public sealed record JoinedSpeech(ArtifactPath Sound, ArtifactPath WebVtt, ArtifactPath Srt, ArtifactPath Timings, double DurationSeconds) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Sound, WebVtt, Srt, Timings];
}
