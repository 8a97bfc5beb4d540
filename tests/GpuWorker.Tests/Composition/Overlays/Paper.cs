using AlinFunctions.GpuWorker.Composition.Overlays;

namespace AlinFunctions.GpuWorker.Tests.Composition.Overlays;

/// <summary>A frame of one colour for things to be drawn over.</summary>
internal sealed class Paper(int width, int height)
{
    public const byte Luma = 120;
    public const byte Chroma = 90;

    public int Width => width;

    public int Height => height;

    public byte[] Blank()
    {
        byte[] frame = new byte[width * height * 3 / 2];
        frame.AsSpan(0, width * height).Fill(Luma);
        frame.AsSpan(width * height).Fill(Chroma);
        return frame;
    }

    public byte[] After(IFrameOverlay overlay, int frame)
    {
        byte[] drawn = Blank();
        overlay.Stamp(frame, drawn);
        return drawn;
    }

    public bool IsBlank(byte[] frame) => frame.AsSpan().SequenceEqual(Blank());

    /// <summary>The rectangle around every pixel of brightness for which something holds.</summary>
    public (int Left, int Top, int Right, int Bottom) Around(byte[] frame, Func<byte, bool> holds)
    {
        int[] at = [.. Enumerable.Range(0, width * height).Where(i => holds(frame[i]))];
        return (at.Min(i => i % width), at[0] / width, at.Max(i => i % width) + 1, (at[^1] / width) + 1);
    }
}
