namespace AlinFunctions.Instruments.Seeing;

/// <summary>One blink as it was seen.</summary>
/// <param name="FirstFrame">The first frame in which the eyes are less than about two thirds open.</param>
/// <param name="Frames">For how many frames.</param>
/// <param name="Deepest">The least opening as a share of the usual one.</param>
public sealed record Blink(int FirstFrame, int Frames, float Deepest);
