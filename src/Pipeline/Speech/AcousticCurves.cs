namespace AlinFunctions.Pipeline.Speech;

/// <summary>What the acoustic model says of when, how high and how strong, before anything is directed.</summary>
/// <param name="Durations">Frames of each token, the pads at both ends included.</param>
/// <param name="Pitch">Hz, two values a frame; what is not voiced is near 0.</param>
/// <param name="Energy">In the model's own measure, two values a frame.</param>
public sealed record AcousticCurves(int[] Durations, float[] Pitch, float[] Energy);
