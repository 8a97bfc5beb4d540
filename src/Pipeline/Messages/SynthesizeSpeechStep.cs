using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for one segment's acoustic features and phoneme timings.</summary>
/// <param name="Script">The segmented script.</param>
/// <param name="Segment">Which segment, from 0.</param>
/// <param name="Voice">The voice by Kokoro's id.</param>
/// <param name="Speed">How fast it speaks, 0.5 to 2.</param>
public sealed record SynthesizeSpeechStep(ArtifactPath Script, int Segment, string Voice, double Speed) : StepWork
{
    /// <inheritdoc />
    [JsonIgnore]
    public override int? SegmentIndex => Segment;
}
