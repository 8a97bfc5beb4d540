namespace AlinFunctions.Instruments.Hearing;

/// <summary>One moment of a wave.</summary>
/// <param name="Seconds">Where its middle is.</param>
/// <param name="Hertz">Its pitch; 0 where it has none.</param>
/// <param name="Harmonicity">How alike it is one period on: 1 for a tone, near 0 for noise.</param>
/// <param name="Level">Its level, decibels of full scale.</param>
public readonly record struct PitchPoint(double Seconds, double Hertz, double Harmonicity, double Level);
