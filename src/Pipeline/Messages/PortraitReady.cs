using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>A prepared portrait.</summary>
/// <param name="Portrait">The prepared portrait's file.</param>
/// <param name="Width">The frame's width in pixels.</param>
/// <param name="Height">The frame's height in pixels.</param>
/// <param name="Backdrop">The film behind the person, in frames of that size at the video's rate; null where none is.</param>
/// <param name="BackdropFrames">How many frames the film has before it begins again.</param>
public sealed record PortraitReady(ArtifactPath Portrait, int Width, int Height, ArtifactPath? Backdrop = null, int? BackdropFrames = null) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => Backdrop is { } backdrop ? [Portrait, backdrop] : [Portrait];
}
