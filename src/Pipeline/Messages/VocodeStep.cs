using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for one segment's wave.</summary>
/// <param name="Segment">Which segment, from 0.</param>
/// <param name="Features">Its acoustic features.</param>
/// <param name="Track">Its phoneme timings.</param>
/// <param name="Vocoder">Which vocoder makes it; null for the one that the features were made for.</param>
public sealed record VocodeStep(int Segment, ArtifactPath Features, ArtifactPath Track, VocoderKind? Vocoder = null) : StepWork
{
    /// <inheritdoc />
    [JsonIgnore]
    public override int? SegmentIndex => Segment;
}
