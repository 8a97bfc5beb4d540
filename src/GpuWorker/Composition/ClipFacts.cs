namespace AlinFunctions.GpuWorker.Composition;

/// <summary>What was encoded.</summary>
/// <param name="FrameCount">How many frames the clip has.</param>
/// <param name="Bytes">How long the file is.</param>
public sealed record ClipFacts(int FrameCount, long Bytes);
