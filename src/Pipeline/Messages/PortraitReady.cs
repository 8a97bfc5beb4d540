using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>A prepared portrait.</summary>
/// <param name="Portrait">The prepared portrait's file.</param>
/// <param name="Width">The frame's width in pixels.</param>
/// <param name="Height">The frame's height in pixels.</param>
public sealed record PortraitReady(ArtifactPath Portrait, int Width, int Height) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Portrait];
}
