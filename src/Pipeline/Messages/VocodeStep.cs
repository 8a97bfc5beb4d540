using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for one segment's wave.</summary>
/// <param name="Segment">Which segment, from 0.</param>
/// <param name="Features">Its acoustic features.</param>
/// <param name="Track">Its phoneme timings.</param>
public sealed record VocodeStep(int Segment, ArtifactPath Features, ArtifactPath Track) : StepWork
{
    /// <inheritdoc />
    [JsonIgnore]
    public override int? SegmentIndex => Segment;
}
