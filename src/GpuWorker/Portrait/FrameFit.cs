namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Which part of a picture becomes the frame, and how large: the picture's own aspect, its short side as wished, both sides even.</summary>
/// <param name="Left">The part's left edge in the picture.</param>
/// <param name="Top">The part's top edge in the picture.</param>
/// <param name="Scale">Frame pixels for each picture pixel.</param>
/// <param name="Width">The frame's width.</param>
/// <param name="Height">The frame's height.</param>
public sealed record FrameFit(float Left, float Top, float Scale, int Width, int Height)
{
    /// <summary>
    /// The longest frame, in short sides. A panorama is cut to this around the face: as it is, it would exceed what H.264 levels and players take,
    /// for a face of a few pixels.
    /// </summary>
    private const float LongestAspect = 3;

    /// <summary>Fits a frame to a picture around a face.</summary>
    public static FrameFit To(int width, int height, FaceMesh face, int shortSide)
    {
        ArgumentNullException.ThrowIfNull(face);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortSide, 16);
        int side = shortSide & ~1;
        float longest = Math.Min(width, height) * LongestAspect;
        float usedWidth = Math.Min(width, longest), usedHeight = Math.Min(height, longest);
        float scale = side / Math.Min(usedWidth, usedHeight);
        return new FrameFit(
            Math.Clamp(face.CentreX - (usedWidth / 2), 0, width - usedWidth),
            Math.Clamp(face.CentreY - (usedHeight / 2), 0, height - usedHeight),
            scale,
            Even(usedWidth * scale),
            Even(usedHeight * scale));
    }

    private static int Even(float length) => (int)MathF.Round(length / 2) * 2;
}
