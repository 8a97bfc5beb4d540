namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for the portrait's face, mesh, matte and plate.</summary>
/// <param name="Portrait">The picture as dropped.</param>
/// <param name="Size">The video's shorter side in pixels.</param>
/// <param name="Face">Which face, from 1 from left to right; null for the largest.</param>
public sealed record PreparePortraitStep(ArtifactPath Portrait, int Size, int? Face) : StepWork;
