namespace AlinFunctions.Pipeline.Messages;

/// <summary>One segment of the video to be joined.</summary>
/// <param name="Clip">Its frames, encoded; null where there is only sound.</param>
/// <param name="Wave">Its wave.</param>
/// <param name="Track">Its word and phoneme timings.</param>
/// <param name="FrameCount">How many frames the clip has.</param>
/// <param name="SampleCount">How many samples the wave has.</param>
public sealed record CutSegment(ArtifactPath? Clip, ArtifactPath Wave, ArtifactPath Track, int FrameCount, int SampleCount);
