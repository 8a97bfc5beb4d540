namespace AlinFunctions.GpuWorker.Composition;

/// <summary>What was composed.</summary>
/// <param name="Duration">How long the video is.</param>
/// <param name="FrameCount">How many frames it has.</param>
/// <param name="SpokenLoudness">How loud the joined waves were, LUFS; negative infinity for silence.</param>
/// <param name="Gain">By how much they were made louder, decibels.</param>
public sealed record VideoFacts(TimeSpan Duration, int FrameCount, double SpokenLoudness, double Gain);
