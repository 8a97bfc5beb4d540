using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Which window of a picture becomes the frame, and how large. The window may reach beyond the picture; both sides of the frame are even.</summary>
/// <param name="Left">The window's left edge in the picture.</param>
/// <param name="Top">The window's top edge in the picture.</param>
/// <param name="Scale">Frame pixels for each picture pixel.</param>
/// <param name="Width">The frame's width.</param>
/// <param name="Height">The frame's height.</param>
/// <param name="Inside">The part of the frame that the picture fills.</param>
public sealed record FrameFit(float Left, float Top, float Scale, int Width, int Height, PixelBox Inside)
{
    /// <summary>Gets the fit of the picture's own part of the frame.</summary>
    public FrameFit Part => new(Left + (Inside.Left / Scale), Top + (Inside.Top / Scale), Scale, Inside.Width, Inside.Height, new PixelBox(0, 0, Inside.Width, Inside.Height));

    /// <summary>Fits a frame to a picture around a face.</summary>
    public static FrameFit To(int width, int height, FaceMesh face, PortraitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.ShortSide < 16)
        {
            throw new ArgumentException("A frame has at least 16 pixels on its shorter side.", nameof(request));
        }

        PictureOptions picture = request.Picture ?? new PictureOptions();
        bool standing = picture.Background is { Kind: not BackgroundKind.Keep };
        FrameWindow window = FrameWindow.Around(width, height, face, picture.Preprocess, picture.Aspect?.Ratio, standing);
        float scale = (request.ShortSide & ~1) / Math.Min(window.Width, window.Height);
        int frameWidth = Even(window.Width * scale), frameHeight = Even(window.Height * scale);
        int left = Within(-window.Left * scale, frameWidth), top = Within(-window.Top * scale, frameHeight);
        int right = Within((width - window.Left) * scale, frameWidth), bottom = Within((height - window.Top) * scale, frameHeight);
        return new FrameFit(window.Left, window.Top, scale, frameWidth, frameHeight, new PixelBox(left, top, right - left, bottom - top));
    }

    private static int Even(float length) => (int)MathF.Round(length / 2) * 2;

    /// <summary>An edge within a pixel of the frame's own is the frame's own.</summary>
    private static int Within(float edge, int length) => edge < 1.5f ? 0 : edge > length - 1.5f ? length : (int)MathF.Round(edge);
}
