namespace AlinFunctions.Pipeline.Speech;

/// <summary>A stretch of the vocoder's wave that is made louder or softer.</summary>
/// <param name="First">Its first sample, in the vocoder's own wave.</param>
/// <param name="End">The sample after its last.</param>
/// <param name="Decibels">By how much it is louder.</param>
public sealed record WaveGain(int First, int End, double Decibels);
