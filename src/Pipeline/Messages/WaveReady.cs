using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>One spoken segment.</summary>
/// <param name="Wave">The wave, WAV mono.</param>
/// <param name="Track">The phoneme and word timings.</param>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="SampleCount">Samples in the wave.</param>
public sealed record WaveReady(ArtifactPath Wave, ArtifactPath Track, int SampleRate, int SampleCount) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Wave, Track];
}
