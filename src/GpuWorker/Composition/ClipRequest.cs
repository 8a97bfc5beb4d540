using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Asks for one segment's frames as an encoded clip.</summary>
/// <param name="Width">Pixels across; even.</param>
/// <param name="Height">Pixels down; even.</param>
/// <param name="FramesPerSecond">25 or 30.</param>
/// <param name="Frames">Which frames of the job.</param>
public sealed record ClipRequest(int Width, int Height, int FramesPerSecond, FrameRange Frames)
{
    /// <summary>Gets the bytes of one frame: a full plane of luma, then two quarter planes of chroma.</summary>
    public int FrameBytes => Width * Height * 3 / 2;
}
