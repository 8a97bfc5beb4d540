using System.Numerics;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>What is measured on a face mesh of 478 points of x, y, z. Indices are those of MediaPipe's face mesh; lengths are in eye distances.</summary>
public static class MeshMeasures
{
    /// <summary>Points in a mesh: 468 of the face and five for each iris.</summary>
    public const int Points = 478;

    /// <summary>MediaPipe's depth is a little shallow; by this factor a commanded turn reads back nearly whole.</summary>
    private const float DepthGain = 1.3f;

    /// <summary>Gives one point.</summary>
    public static Vector3 Point(ReadOnlySpan<float> mesh, int index) => new(mesh[index * 3], mesh[(index * 3) + 1], mesh[(index * 3) + 2]);

    /// <summary>Measures the distance of the outer eye corners in the image, pixels.</summary>
    public static float EyeDistance(ReadOnlySpan<float> mesh) => Apart(mesh, 33, 263);

    /// <summary>Measures the opening between the inner lips at their middle, eye distances.</summary>
    public static float LipGap(ReadOnlySpan<float> mesh) => Apart(mesh, 13, 14) / EyeDistance(mesh);

    /// <summary>Measures the distance of the mouth's inner corners, eye distances.</summary>
    public static float MouthWidth(ReadOnlySpan<float> mesh) => Apart(mesh, 78, 308) / EyeDistance(mesh);

    /// <summary>Measures how open an eye is: lid opening over eye width (Soukupova and Cech, "Real-Time Eye Blink Detection", 2016).</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="imageLeft">Whether the eye on the image's left is meant.</param>
    public static float EyeOpening(ReadOnlySpan<float> mesh, bool imageLeft) => imageLeft
        ? (Apart(mesh, 160, 144) + Apart(mesh, 158, 153)) / (2 * Apart(mesh, 33, 133))
        : (Apart(mesh, 387, 373) + Apart(mesh, 385, 380)) / (2 * Apart(mesh, 263, 362));

    /// <summary>Estimates the head's turn in degrees; positive when the nose points to the image's left.</summary>
    public static float Yaw(ReadOnlySpan<float> mesh)
    {
        Vector3 across = Across(mesh);
        return Degrees(MathF.Atan2(-across.Z, MathF.Sqrt((across.X * across.X) + (across.Y * across.Y))));
    }

    /// <summary>Estimates the head's nod in degrees; positive when it nods down. A resting face need not read 0.</summary>
    public static float Pitch(ReadOnlySpan<float> mesh)
    {
        Vector3 down = Deepened(Point(mesh, 152) - Point(mesh, 10));
        return Degrees(MathF.Atan2(down.Z, MathF.Sqrt((down.X * down.X) + (down.Y * down.Y))));
    }

    /// <summary>Estimates the head's tilt in degrees; positive is clockwise in the image.</summary>
    public static float Roll(ReadOnlySpan<float> mesh)
    {
        Vector3 across = Point(mesh, 263) - Point(mesh, 33);
        return Degrees(MathF.Atan2(across.Y, across.X));
    }

    /// <summary>Measures what visemes are fitted to.</summary>
    public static PortraitShape Shape(ReadOnlySpan<float> mesh) => new(LipGap(mesh), MouthWidth(mesh));

    /// <summary>From the face's side at the image's left to the other, at the height of the ears and of the eyes.</summary>
    private static Vector3 Across(ReadOnlySpan<float> mesh) =>
        Deepened((Point(mesh, 454) - Point(mesh, 234)) + (Point(mesh, 263) - Point(mesh, 33)));

    private static Vector3 Deepened(Vector3 vector) => vector with { Z = vector.Z * DepthGain };

    private static float Apart(ReadOnlySpan<float> mesh, int one, int other)
    {
        Vector3 between = Point(mesh, other) - Point(mesh, one);
        return MathF.Sqrt((between.X * between.X) + (between.Y * between.Y));
    }

    private static float Degrees(float radians) => radians * (180 / MathF.PI);
}
