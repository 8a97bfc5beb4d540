using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>A small painted layer over the photo, in the frame before the head turned: video colours times cover, and cover, a vector a pixel.</summary>
public sealed class LayerPatch
{
    /// <summary>A cover that hides nothing, and still says that there is something here.</summary>
    private const float Touched = 1e-4f;
    private readonly Vector4[] _pixels;
    private (int Left, int Top, int Right, int Bottom) _painted = Nothing;

    /// <summary>Makes an empty patch.</summary>
    /// <param name="left">The first pixel column.</param>
    /// <param name="top">The first pixel row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public LayerPatch(int left, int top, int width, int height)
    {
        (Left, Top, Width, Height) = (left, top, width, height);
        _pixels = new Vector4[width * height];
    }

    private static (int Left, int Top, int Right, int Bottom) Nothing => (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    /// <summary>Gets the first pixel column.</summary>
    public int Left { get; }

    /// <summary>Gets the first pixel row.</summary>
    public int Top { get; }

    /// <summary>Gets the columns.</summary>
    public int Width { get; }

    /// <summary>Gets the rows.</summary>
    public int Height { get; }

    /// <summary>Gets whether nothing is painted.</summary>
    public bool IsEmpty => _painted.Right < _painted.Left;

    /// <summary>Makes a patch around some places.</summary>
    /// <param name="places">What it must hold.</param>
    /// <param name="margin">Pixels more on every side.</param>
    /// <param name="below">Pixels more below.</param>
    public static LayerPatch Around(IEnumerable<Vector2> places, float margin, float below)
    {
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (Vector2 place in places)
        {
            low = Vector2.Min(low, place);
            high = Vector2.Max(high, place);
        }

        int left = (int)(low.X - margin), top = (int)(low.Y - margin);
        return new LayerPatch(left, top, (int)(high.X + margin) - left + 1, (int)(high.Y + margin + below) - top + 1);
    }

    /// <summary>Wipes the patch.</summary>
    public void Clear()
    {
        if (!IsEmpty)
        {
            for (int y = _painted.Top; y <= _painted.Bottom; y++)
            {
                _pixels.AsSpan((y * Width) + _painted.Left, _painted.Right - _painted.Left + 1).Clear();
            }

            _painted = Nothing;
        }
    }

    /// <summary>Paints over one pixel, given from the patch's own corner.</summary>
    public void Paint(int x, int y, Vector3 rgb, float cover)
    {
        if (cover <= 0)
        {
            return;
        }

        _painted = (Math.Min(_painted.Left, x), Math.Min(_painted.Top, y), Math.Max(_painted.Right, x), Math.Max(_painted.Bottom, y));
        ref Vector4 pixel = ref _pixels[(y * Width) + x];
        pixel = (pixel * (1 - cover)) + (new Vector4(VideoColour.FromRgb(rgb), 1) * cover);
    }

    /// <summary>Shifts one pixel's red, green and blue by so much of 255, whatever lies under it.</summary>
    public void Shift(int x, int y, Vector3 by)
    {
        if (by.LengthSquared() < .1f)
        {
            return;
        }

        _painted = (Math.Min(_painted.Left, x), Math.Min(_painted.Top, y), Math.Max(_painted.Right, x), Math.Max(_painted.Bottom, y));
        _pixels[(y * Width) + x] += new Vector4(VideoColour.FromRgb(by) - VideoColour.FromRgb(Vector3.Zero), Touched);
    }

    /// <summary>Tells whether a box in pixels may hold paint.</summary>
    public bool Meets(float left, float top, float right, float bottom) =>
        right >= Left + _painted.Left - 1 && bottom >= Top + _painted.Top - 1 && left <= Left + _painted.Right + 1 && top <= Top + _painted.Bottom + 1 && !IsEmpty;

    /// <summary>Tells whether a box in pixels lies in the patch, painted or not.</summary>
    public bool Overlaps(float left, float top, float right, float bottom) =>
        right > Left && bottom > Top && left < Left + Width && top < Top + Height;

    /// <summary>Samples the patch between pixels; nothing outside.</summary>
    public Vector4 At(float x, float y)
    {
        x -= Left;
        y -= Top;
        if (!(x >= 0 && y >= 0 && x < Width - 1 && y < Height - 1))
        {
            return Vector4.Zero;
        }

        int column = (int)x, row = (int)y, at = (row * Width) + column;
        return Vector4.Lerp(
            Vector4.Lerp(_pixels[at], _pixels[at + 1], x - column),
            Vector4.Lerp(_pixels[at + Width], _pixels[at + Width + 1], x - column),
            y - row);
    }
}
