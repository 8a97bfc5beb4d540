namespace AlinFunctions.Pipeline.Animation;

/// <summary>A run of frames on the job's own clock, on which frame 0 is the video's first.</summary>
/// <param name="First">The first frame's global number, from 0.</param>
/// <param name="Count">How many frames there are; 0 for a stretch too short to hold one.</param>
public readonly record struct FrameRange(int First, int Count)
{
    /// <summary>Gets the global number of the frame after the last.</summary>
    public int End => First + Count;
}
