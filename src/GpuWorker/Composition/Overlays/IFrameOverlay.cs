namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>Something that is drawn over frames after the face.</summary>
public interface IFrameOverlay
{
    /// <summary>Draws it into a frame; frames that it does not show in are left as they are.</summary>
    /// <param name="frame">The frame's global number.</param>
    /// <param name="i420">The frame, as <see cref="FrameDrawer"/> draws it.</param>
    void Stamp(int frame, Span<byte> i420);
}
