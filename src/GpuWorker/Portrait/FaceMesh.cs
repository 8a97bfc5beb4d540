using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>A mesh on a face: 478 points of x, y, z in pixels of the picture, and how sure the network is that there is a face, 0 to 1.</summary>
public sealed record FaceMesh(float[] Points, float Presence)
{
    /// <summary>The outline of the face, clockwise from the top, by mesh index.</summary>
    private static readonly int[] Oval =
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ];

    /// <summary>Gets the area inside the outline, square pixels.</summary>
    public float Area => MathF.Abs(Oval.Select((point, index) => Cross(point, Oval[(index + 1) % Oval.Length])).Sum()) / 2;

    /// <summary>Gets the outline's mean, pixels from the left.</summary>
    public float CentreX => Oval.Average(point => Points[point * 3]);

    /// <summary>Gets the outline's mean, pixels from the top.</summary>
    public float CentreY => Oval.Average(point => Points[(point * 3) + 1]);

    /// <summary>Gets the distance of the outer eye corners, pixels.</summary>
    public float EyeDistance => MeshMeasures.EyeDistance(Points);

    /// <summary>Gives the part of the outline, 0 to 1, that lies outside a picture.</summary>
    public float Outside(int width, int height) =>
        Oval.Count(point => Points[point * 3] is var x && (x < 0 || x > width || Points[(point * 3) + 1] is var y && (y < 0 || y > height))) / (float)Oval.Length;

    /// <summary>Gives the same mesh after the picture is cropped and scaled.</summary>
    public FaceMesh Moved(float left, float top, float scale)
    {
        float[] points = new float[Points.Length];
        for (int at = 0; at < points.Length; at += 3)
        {
            points[at] = (Points[at] - left) * scale;
            points[at + 1] = (Points[at + 1] - top) * scale;
            points[at + 2] = Points[at + 2] * scale;
        }

        return new FaceMesh(points, Presence);
    }

    /// <summary>Marks the pixels inside the outline of a mesh, by counting how often the outline crosses the way to each from the left.</summary>
    internal static bool[] Fill(float[] points, int width, int height)
    {
        bool[] inside = new bool[width * height];
        for (int y = 0; y < height; y++)
        {
            float[] crossings = [.. Crossings(points, y).Order()];
            for (int pair = 0; pair + 1 < crossings.Length; pair += 2)
            {
                int from = Math.Clamp((int)MathF.Ceiling(crossings[pair]), 0, width), to = Math.Clamp((int)MathF.Ceiling(crossings[pair + 1]), 0, width);
                inside.AsSpan((y * width) + from, Math.Max(0, to - from)).Fill(true);
            }
        }

        return inside;
    }

    private static IEnumerable<float> Crossings(float[] points, float y)
    {
        for (int side = 0; side < Oval.Length; side++)
        {
            int one = Oval[side] * 3, other = Oval[(side + 1) % Oval.Length] * 3;
            if (points[one + 1] <= y != points[other + 1] <= y)
            {
                yield return points[one] + ((y - points[one + 1]) / (points[other + 1] - points[one + 1]) * (points[other] - points[one]));
            }
        }
    }

    private float Cross(int one, int other) => (Points[one * 3] * Points[(other * 3) + 1]) - (Points[other * 3] * Points[(one * 3) + 1]);
}
