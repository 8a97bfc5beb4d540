using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for the portrait's face, mesh, matte and plate.</summary>
/// <param name="Portrait">The picture as dropped.</param>
/// <param name="Size">The video's shorter side in pixels.</param>
/// <param name="Face">Which face, from 1 from left to right; null for the largest.</param>
/// <param name="Picture">How the frame is made of the picture; null for the product's own choice.</param>
/// <param name="Background">The dropped picture or film that stands behind the person; null where none does.</param>
/// <param name="FramesPerSecond">The video's frame rate, where a film stands behind the person.</param>
public sealed record PreparePortraitStep(
    ArtifactPath Portrait,
    int Size,
    int? Face,
    PictureOptions? Picture = null,
    ArtifactPath? Background = null,
    int? FramesPerSecond = null) : StepWork;
