using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

/// <summary>A mesh drawn by hand: a round outline, two eye corners, and a turn.</summary>
internal static class DrawnMesh
{
    private static readonly int[] Oval =
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ];

    public static FaceMesh At(float x, float y, float eyeDistance, float yawDegrees = 0)
    {
        float[] points = new float[478 * 3];
        for (int point = 0; point < 478; point++)
        {
            (points[point * 3], points[(point * 3) + 1]) = (x, y);
        }

        float radius = eyeDistance * .85f, depth = MathF.Tan(yawDegrees * MathF.PI / 180) / 1.3f;
        for (int step = 0; step < Oval.Length; step++)
        {
            (float sin, float cos) = MathF.SinCos(step * 2 * MathF.PI / Oval.Length);
            Put(points, Oval[step], x + (radius * sin), y - (radius * cos), -radius * sin * depth);
        }

        Put(points, 33, x - (eyeDistance / 2), y, eyeDistance / 2 * depth);
        Put(points, 263, x + (eyeDistance / 2), y, -eyeDistance / 2 * depth);
        return new FaceMesh(points, 1);
    }

    private static void Put(float[] points, int point, float x, float y, float z) => (points[point * 3], points[(point * 3) + 1], points[(point * 3) + 2]) = (x, y, z);
}
