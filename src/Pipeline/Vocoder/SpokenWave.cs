namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>One segment's sound.</summary>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="Samples">Mono samples, full scale at ±1.</param>
public sealed record SpokenWave(int SampleRate, float[] Samples);
