namespace AlinFunctions.Pipeline.Animation;

/// <summary>Where one spoken segment lies on the job's clock.</summary>
/// <param name="Index">The segment's place in the script, from 0.</param>
/// <param name="FirstSample">The samples spoken before it.</param>
/// <param name="SampleCount">Its own samples, trailing pause included.</param>
/// <param name="Frames">The frames whose instants fall inside its samples.</param>
public sealed record TimelineSegment(int Index, long FirstSample, int SampleCount, FrameRange Frames);
