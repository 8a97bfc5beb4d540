using System.Numerics;
using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Places a face as recognition networks want it: eyes, nose and mouth corners as near as a similarity brings them to ArcFace's five points (Deng et al., 2019).</summary>
public static class FivePoints
{
    private const float Size = 112;

    /// <summary>Left eye, right eye, nose, left and right mouth corner in a square of 112 pixels.</summary>
    private static readonly Vector2[] Template =
        [new(38.2946f, 51.6963f), new(73.5318f, 51.5014f), new(56.0252f, 71.7366f), new(41.5493f, 92.3655f), new(70.7299f, 92.2041f)];

    /// <summary>Gives the square of the picture that the network should see.</summary>
    public static SquareCrop Crop(FaceMesh face)
    {
        ArgumentNullException.ThrowIfNull(face);
        Vector2 At(int point) => new(face.Points[point * 3], face.Points[(point * 3) + 1]);
        Vector2 leftEye = (At(33) + At(133)) / 2, rightEye = (At(263) + At(362)) / 2;
        return Crop([leftEye, rightEye, At(4), At(61), At(291)]);
    }

    /// <summary>Solves for the similarity that takes the template to the given points with the least squares, and reads it as a turned square.</summary>
    internal static SquareCrop Crop(Vector2[] points)
    {
        Vector2 from = Mean(Template), to = Mean(points);
        float along = 0, across = 0, size = 0;
        for (int at = 0; at < points.Length; at++)
        {
            Vector2 t = Template[at] - from, p = points[at] - to;
            along += Vector2.Dot(t, p);
            across += (t.X * p.Y) - (t.Y * p.X);
            size += t.LengthSquared();
        }

        float a = along / size, b = across / size;
        Vector2 middle = new Vector2(Size / 2) - from;
        Vector2 centre = to + new Vector2((a * middle.X) - (b * middle.Y), (b * middle.X) + (a * middle.Y));
        return new SquareCrop(centre.X, centre.Y, Size * float.Hypot(a, b), MathF.Atan2(b, a));
    }

    private static Vector2 Mean(Vector2[] points) => points.Aggregate(Vector2.Zero, (sum, point) => sum + point) / points.Length;
}
