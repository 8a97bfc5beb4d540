namespace AlinFunctions.Pipeline.Speech;

/// <summary>Silence put into the vocoder's wave.</summary>
/// <param name="At">The sample before which it comes, in the vocoder's own wave.</param>
/// <param name="Samples">How long it is.</param>
public sealed record WaveGap(int At, int Samples);
