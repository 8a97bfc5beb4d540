namespace AlinFunctions.GpuWorker.Composition;

/// <summary>One segment's files.</summary>
/// <param name="Clip">The path of its clip; not read when it has no frames.</param>
/// <param name="FrameCount">How many frames the clip has.</param>
/// <param name="Wave">The path of its wave: WAV, mono, 16 bits or floats.</param>
/// <param name="SampleCount">How many samples the wave has.</param>
public sealed record ComposePart(string Clip, int FrameCount, string Wave, int SampleCount);
