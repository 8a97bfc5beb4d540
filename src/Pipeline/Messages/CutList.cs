namespace AlinFunctions.Pipeline.Messages;

/// <summary>What a video is joined from, in order.</summary>
/// <param name="Segments">The segments.</param>
/// <param name="FramesPerSecond">The video's frame rate.</param>
public sealed record CutList(IReadOnlyList<CutSegment> Segments, int FramesPerSecond);
