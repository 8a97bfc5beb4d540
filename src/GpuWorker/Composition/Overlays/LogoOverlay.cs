using System.Numerics;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>A logo in a corner of every frame, with its own transparency.</summary>
internal sealed class LogoOverlay : IFrameOverlay
{
    private readonly int _width;
    private readonly int _height;
    private readonly FrameBox _box;

    // What is added to each plane's sample, and how much of it is kept.
    private readonly float[] _luma;
    private readonly float[] _kept;
    private readonly float[] _blue;
    private readonly float[] _red;
    private readonly float[] _chromaKept;

    /// <summary>Initializes a logo for frames of one size.</summary>
    /// <param name="layout">The frame's layout.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="pixels">Its pixels at that size: red, green, blue times coverage, and the coverage, 0 to 1.</param>
    private LogoOverlay(OverlayLayout layout, FrameBox box, Vector4[] pixels)
    {
        (_width, _height, _box) = (layout.Width, layout.Height, box);
        _luma = new float[pixels.Length];
        _kept = new float[pixels.Length];
        _blue = new float[pixels.Length / 4];
        _red = new float[pixels.Length / 4];
        _chromaKept = new float[pixels.Length / 4];
        for (int at = 0; at < pixels.Length; at++)
        {
            // Video's colours are the picture's times a matrix, plus an offset: the offset counts as often as the pixel covers.
            Vector4 pixel = pixels[at];
            Vector3 video = VideoColour.FromRgb(255 * new Vector3(pixel.X, pixel.Y, pixel.Z)) - ((1 - pixel.W) * VideoColour.FromRgb(Vector3.Zero));
            int half = (at / box.Width / 2 * (box.Width / 2)) + (at % box.Width / 2);
            _luma[at] = video.X;
            _kept[at] = 1 - pixel.W;
            _blue[half] += video.Y / 4;
            _red[half] += video.Z / 4;
            _chromaKept[half] += (1 - pixel.W) / 4;
        }
    }

    /// <summary>Gets where it stands.</summary>
    public FrameBox Box => _box;

    /// <summary>Scales a logo to its place in frames of one size.</summary>
    /// <param name="logo">The picture, BGRA.</param>
    /// <param name="plan">Its corner and size.</param>
    /// <param name="layout">The frame's layout.</param>
    /// <param name="label">The AI label's panel.</param>
    /// <param name="captionRows">The height that captions take; 0 without them.</param>
    public static LogoOverlay Place(Photo logo, OverlayPlan plan, OverlayLayout layout, FrameBox label, int captionRows)
    {
        double scale = plan.LogoSize * Math.Min(layout.Width, layout.Height) / Math.Max(logo.Width, logo.Height);
        int width = Even(logo.Width * scale), height = Even(logo.Height * scale);
        FrameBox box = layout.Logo(width, height, plan.LogoCorner, label, captionRows);
        return new LogoOverlay(layout, box, LogoScale.To(logo, width, height));
    }

    /// <inheritdoc/>
    public void Stamp(int frame, Span<byte> i420)
    {
        int chroma = _width * _height / 4;
        Mix(i420[..(_width * _height)], _width, _box, _kept, _luma);
        FrameBox half = new(_box.Left / 2, _box.Top / 2, _box.Width / 2, _box.Height / 2);
        Mix(i420.Slice(4 * chroma, chroma), _width / 2, half, _chromaKept, _blue);
        Mix(i420.Slice(5 * chroma, chroma), _width / 2, half, _chromaKept, _red);
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side) & ~1);

    private static void Mix(Span<byte> plane, int stride, FrameBox box, float[] kept, float[] added)
    {
        for (int y = 0; y < box.Height; y++)
        {
            Span<byte> row = plane.Slice(((box.Top + y) * stride) + box.Left, box.Width);
            for (int x = 0; x < row.Length; x++)
            {
                int at = (y * box.Width) + x;
                row[x] = (byte)Math.Clamp((row[x] * kept[at]) + added[at] + 0.5f, 0, 255);
            }
        }
    }
}
