using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Where the face sits in the picture: its unit of length, its axes and its mouth's centre; image pixels, y down.</summary>
public sealed class FaceFrame
{
    /// <summary>Measures the frame of a mesh.</summary>
    /// <param name="points">The mesh points in pixels.</param>
    public FaceFrame(ReadOnlySpan<Vector3> points)
    {
        Vector3 across = points[FaceLandmarks.OuterEyeRight] - points[FaceLandmarks.OuterEyeLeft];
        Unit = across.Length();
        Right = Vector2.Normalize(new Vector2(across.X, across.Y));
        Down = new Vector2(-Right.Y, Right.X);
        Vector3 mouth = (points[13] + points[14]) / 2;
        Mouth = new Vector2(mouth.X, mouth.Y);
        Vector3 front = Vector3.Normalize(across);
        Vector3 along = points[FaceLandmarks.Chin] - points[10];
        SideAxis = front;
        DownAxis = Vector3.Normalize(along - (front * Vector3.Dot(along, front)));
        Turn = MathF.Atan2(across.Z, new Vector2(across.X, across.Y).Length());
    }

    /// <summary>Gets the distance between the outer eye corners in pixels, measured in depth too so that a turned head keeps its size; about 90 mm.</summary>
    public float Unit { get; }

    /// <summary>Gets the direction in the image from the left eye corner to the right one.</summary>
    public Vector2 Right { get; }

    /// <summary>Gets the direction in the image from the eyes to the chin, at a right angle to <see cref="Right"/>.</summary>
    public Vector2 Down { get; }

    /// <summary>Gets the mouth's centre.</summary>
    public Vector2 Mouth { get; }

    /// <summary>Gets the direction across the face in space.</summary>
    public Vector3 SideAxis { get; }

    /// <summary>Gets the direction down the face in space.</summary>
    public Vector3 DownAxis { get; }

    /// <summary>Gets how far the portrait's head is turned, radians; positive when the image's right side is farther away.</summary>
    public float Turn { get; }

    /// <summary>Gives a point's place relative to the mouth in eye distances: x across, y towards the chin.</summary>
    public Vector2 ToMouth(Vector2 point)
    {
        Vector2 offset = (point - Mouth) / Unit;
        return new Vector2(Vector2.Dot(offset, Right), Vector2.Dot(offset, Down));
    }

    /// <summary>Gives the pixel of a place relative to the mouth.</summary>
    public Vector2 FromMouth(Vector2 place) => Mouth + (Unit * ((Right * place.X) + (Down * place.Y)));
}
