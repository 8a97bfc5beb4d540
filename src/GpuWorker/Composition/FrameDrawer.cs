namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Draws one frame as I420, BT.709 in limited range: luma row by row, then U, then V at half size both ways.</summary>
/// <param name="frame">The frame's global number.</param>
/// <param name="i420">Where it is drawn: width x height x 3 / 2 bytes, holding what an earlier frame left.</param>
public delegate void FrameDrawer(int frame, Span<byte> i420);
