using System.Numerics;
using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>Scales a picture with transparency: every pixel is the mean of the area that it covers, weighted by coverage, so that nothing hidden shines through at edges.</summary>
internal static class LogoScale
{
    /// <summary>Scales.</summary>
    /// <returns>Red, green, blue times coverage, and the coverage, 0 to 1.</returns>
    public static Vector4[] To(Photo logo, int width, int height)
    {
        Vector4[] across = new Vector4[width * logo.Height], result = new Vector4[width * height];
        for (int y = 0; y < logo.Height; y++)
        {
            Line(x => Pixel(logo, x, y), logo.Width, across.AsSpan(y * width, width));
        }

        Vector4[] column = new Vector4[height];
        for (int x = 0; x < width; x++)
        {
            int place = x;
            Line(y => across[(y * width) + place], logo.Height, column);
            for (int y = 0; y < height; y++)
            {
                result[(y * width) + x] = column[y];
            }
        }

        return result;
    }

    private static void Line(Func<int, Vector4> source, int length, Span<Vector4> target)
    {
        float step = (float)length / target.Length;
        for (int i = 0; i < target.Length; i++)
        {
            float from = i * step, to = (i + 1) * step;
            Vector4 sum = Vector4.Zero;
            for (int at = (int)from; at < Math.Min(length, MathF.Ceiling(to)); at++)
            {
                sum += (Math.Min(to, at + 1) - Math.Max(from, at)) * source(at);
            }

            target[i] = sum / step;
        }
    }

    private static Vector4 Pixel(Photo logo, int x, int y)
    {
        ReadOnlySpan<byte> pixel = logo.Pixels.AsSpan(((y * logo.Width) + x) * 4, 4);
        float cover = pixel[3] / 255f;
        return new Vector4(pixel[2] * cover / 255, pixel[1] * cover / 255, pixel[0] * cover / 255, cover);
    }
}
