using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>One segment's acoustic features and timings.</summary>
/// <param name="Features">The acoustic features.</param>
/// <param name="Track">The phoneme and word timings.</param>
public sealed record SpeechReady(ArtifactPath Features, ArtifactPath Track) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Features, Track];
}
