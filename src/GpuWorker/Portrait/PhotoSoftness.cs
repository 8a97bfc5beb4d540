using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Estimates how soft a picture's own edges are, by blurring it a little more: a sharp edge loses much of its slope, a soft one little
/// (Zhuo and Sim, "Defocus map estimation from a single image", 2011).
/// </summary>
internal static class PhotoSoftness
{
    /// <summary>Standard deviation of the added blur, pixels.</summary>
    private const float Added = 1.5f;

    /// <summary>The share of pixels, those with the steepest slopes, that count as edges.</summary>
    private const float EdgeShare = .04f;

    /// <summary>Which of the edges, from the sharpest on, stands for the picture: shadows and hair tips are soft in every photo.</summary>
    private const float Typical = .25f;

    /// <summary>The estimate's range: nothing in a picture is sharper than its grid, and beyond the end it is no picture any more.</summary>
    private const float Least = .6f, Most = 4;

    /// <summary>Estimates the standard deviation of the blur, pixels, from the face and what is around it.</summary>
    public static float Estimate(Photo frame, float[] mesh)
    {
        float reach = MeshMeasures.EyeDistance(mesh) * 1.3f;
        System.Numerics.Vector3 nose = MeshMeasures.Point(mesh, 1);
        int left = Math.Clamp((int)(nose.X - reach), 0, frame.Width), right = Math.Clamp((int)(nose.X + reach), 0, frame.Width);
        int top = Math.Clamp((int)(nose.Y - reach), 0, frame.Height), bottom = Math.Clamp((int)(nose.Y + reach), 0, frame.Height);
        int width = right - left, height = bottom - top;
        if (width < 16 || height < 16)
        {
            return 1;
        }

        float[] luma = new float[width * height];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                ReadOnlySpan<byte> pixel = frame.Pixels.AsSpan((((y + top) * frame.Width) + x + left) * 4, 3);
                luma[(y * width) + x] = (.114f * pixel[0]) + (.587f * pixel[1]) + (.299f * pixel[2]);
            }
        }

        float[] own = Slopes(luma, width, height), blurred = Slopes(Blurred(luma, width, height), width, height);
        float[] steepest = [.. own.OrderDescending()];
        float edge = MathF.Max(4, steepest[(int)(steepest.Length * EdgeShare)]);
        float[] sigmas = [.. own.Select((slope, at) => (slope, Ratio: slope / MathF.Max(blurred[at], 1e-3f))).Where(one => one.slope >= edge && one.Ratio > 1.01f)
            .Select(one => Added / MathF.Sqrt((one.Ratio * one.Ratio) - 1)).Order()];
        return sigmas.Length == 0 ? Most : Math.Clamp(sigmas[(int)(sigmas.Length * Typical)], Least, Most);
    }

    private static float[] Slopes(float[] luma, int width, int height)
    {
        float[] slopes = new float[luma.Length];
        for (int y = 1; y < height - 1; y++)
        {
            for (int x = 1; x < width - 1; x++)
            {
                int at = (y * width) + x;
                slopes[at] = float.Hypot(luma[at + 1] - luma[at - 1], luma[at + width] - luma[at - width]) / 2;
            }
        }

        return slopes;
    }

    private static float[] Blurred(float[] luma, int width, int height)
    {
        float[] taps = [.. Enumerable.Range(-5, 11).Select(step => MathF.Exp(-step * step / (2 * Added * Added)))];
        float sum = taps.Sum();
        float[] Along(float[] from, int step, Func<int, int> place, int length)
        {
            float[] to = new float[from.Length];
            for (int at = 0; at < from.Length; at++)
            {
                int here = place(at);
                for (int tap = -5; tap <= 5; tap++)
                {
                    to[at] += taps[tap + 5] / sum * from[at + ((Math.Clamp(here + tap, 0, length - 1) - here) * step)];
                }
            }

            return to;
        }

        return Along(Along(luma, 1, at => at % width, width), width, at => at / width, height);
    }
}
