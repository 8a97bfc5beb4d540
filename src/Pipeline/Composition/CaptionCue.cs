namespace AlinFunctions.Pipeline.Composition;

/// <summary>What is shown while it is said.</summary>
/// <param name="Start">Seconds from the start of the video.</param>
/// <param name="End">Seconds from the start of the video; half-open, never after the next cue's start.</param>
/// <param name="Lines">One line or two.</param>
public sealed record CaptionCue(double Start, double End, IReadOnlyList<string> Lines);
