namespace AlinFunctions.Pipeline.Composition;

/// <summary>A rectangle of a frame, pixels; all even, so that it lies on whole colour samples.</summary>
/// <param name="Left">From the frame's left.</param>
/// <param name="Top">From the frame's top.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
public readonly record struct FrameBox(int Left, int Top, int Width, int Height)
{
    /// <summary>Gets the first column after it.</summary>
    public int Right => Left + Width;

    /// <summary>Gets the first row after it.</summary>
    public int Bottom => Top + Height;

    /// <summary>Rounds to even pixels, never smaller than was asked for.</summary>
    public static FrameBox Even(double left, double top, double width, double height) =>
        new((int)Math.Round(left) & ~1, (int)Math.Round(top) & ~1, ((int)Math.Ceiling(width) + 1) & ~1, ((int)Math.Ceiling(height) + 1) & ~1);

    /// <summary>Says whether two rectangles share a pixel.</summary>
    public bool Meets(FrameBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
