using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>A contour as a function: its height over a stretch of one axis, through given points by a Catmull-Rom spline (1974).</summary>
public sealed class LipCurve
{
    private const int Samples = 256;
    private const int Pieces = 8;
    private readonly float[] _heights = new float[Samples];

    /// <summary>Gets where the curve starts.</summary>
    public float From { get; private set; }

    /// <summary>Gets where the curve ends.</summary>
    public float To { get; private set; }

    /// <summary>Draws the curve.</summary>
    /// <param name="points">Its points, going right on the whole.</param>
    public void Through(ReadOnlySpan<Vector2> points)
    {
        From = points[0].X;
        To = points[^1].X;
        float scale = (Samples - 1) / MathF.Max(To - From, 1e-6f);
        Vector2 before = points[0];
        int filled = -1;
        for (int i = 0; i + 1 < points.Length; i++)
        {
            Vector2 p0 = points[Math.Max(i - 1, 0)], p1 = points[i], p2 = points[i + 1], p3 = points[Math.Min(i + 2, points.Length - 1)];
            for (int k = 1; k <= Pieces; k++)
            {
                Vector2 next = Spline(p0, p1, p2, p3, k / (float)Pieces);
                for (; filled + 1 < Samples && (filled + 1) / scale <= next.X - From; filled++)
                {
                    float share = Math.Clamp((((filled + 1) / scale) + From - before.X) / MathF.Max(next.X - before.X, 1e-6f), 0, 1);
                    _heights[filled + 1] = before.Y + ((next.Y - before.Y) * share);
                }

                before = next;
            }
        }

        for (; filled + 1 < Samples; filled++)
        {
            _heights[filled + 1] = points[^1].Y;
        }
    }

    /// <summary>Gives the curve's height; beyond its ends that of the end.</summary>
    public float At(float x)
    {
        float at = Math.Clamp((x - From) / MathF.Max(To - From, 1e-6f), 0, 1) * (Samples - 1);
        int left = Math.Min((int)at, Samples - 2);
        return _heights[left] + ((_heights[left + 1] - _heights[left]) * (at - left));
    }

    private static Vector2 Spline(Vector2 a, Vector2 b, Vector2 c, Vector2 d, float t) =>
        .5f * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * (t * t)) + (((3 * b) - a - (3 * c) + d) * (t * t * t)));
}
