namespace AlinFunctions.Pipeline.Animation;

/// <summary>Where a picture lies in a frame that may be larger, pixels.</summary>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Right">The column behind its last.</param>
/// <param name="Bottom">The row behind its last.</param>
public sealed record PictureEdges(int Left, int Top, int Right, int Bottom);
