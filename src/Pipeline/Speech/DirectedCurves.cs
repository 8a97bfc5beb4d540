namespace AlinFunctions.Pipeline.Speech;

/// <summary>The model's curves as they were directed.</summary>
/// <param name="Map">When each token is said.</param>
/// <param name="Pitch">Hz, two values a frame of the map.</param>
/// <param name="Energy">In the model's own measure, two values a frame of the map.</param>
/// <param name="Gains">Where the wave is made louder or softer.</param>
/// <param name="Breath">How much of the voice is breath, 0 to 1.</param>
public sealed record DirectedCurves(FrameMap Map, float[] Pitch, float[] Energy, IReadOnlyList<WaveGain> Gains, double Breath);
