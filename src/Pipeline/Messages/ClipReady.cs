using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>One animated segment.</summary>
/// <param name="Clip">Its frames, encoded.</param>
/// <param name="FrameCount">How many there are.</param>
public sealed record ClipReady(ArtifactPath Clip, int FrameCount) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Clip];
}
