using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Chooses the face that is animated, or says why none can be.</summary>
public static class FaceChoice
{
    /// <summary>The least distance of the outer eye corners, pixels of the portrait as it was sent.</summary>
    public const int LeastEyeDistance = 40;

    /// <summary>The most degrees that a face may be turned aside: beyond, half of it is not in the picture at all.</summary>
    public const int MostYaw = 35;

    /// <summary>Two largest faces whose areas differ by less than this share leave no largest one.</summary>
    private const float SameArea = .10f;

    /// <summary>The most of a face's outline that may lie outside; the crown often does, the chin may not.</summary>
    private const float MostOutside = .15f;

    /// <summary>Chooses.</summary>
    /// <param name="faces">All faces, from left to right.</param>
    /// <param name="chosen">The number of the wanted face from the left, beginning with 1; null takes the largest.</param>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">No face can be animated.</exception>
    public static FaceMesh Choose(IReadOnlyList<FaceMesh> faces, int? chosen, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(faces);
        if (faces.Count == 0)
        {
            throw PortraitRefusal.NoFace();
        }

        FaceMesh face = chosen is int number ? Numbered(faces, number) : Largest(faces);
        if (face.Outside(width, height) is var outside && outside > MostOutside)
        {
            throw PortraitRefusal.CutOff(outside);
        }

        // A face in profile has its eyes close together: what ails it is the turn, so that is said first.
        if (MeshMeasures.Yaw(face.Points) is var yaw && MathF.Abs(yaw) > MostYaw)
        {
            throw PortraitRefusal.TurnedAway(yaw, MostYaw);
        }

        return face.EyeDistance >= LeastEyeDistance ? face : throw PortraitRefusal.TooSmall(face.EyeDistance, LeastEyeDistance);
    }

    private static FaceMesh Numbered(IReadOnlyList<FaceMesh> faces, int number) =>
        number >= 1 && number <= faces.Count ? faces[number - 1] : throw PortraitRefusal.NoSuchFace(number, faces.Count);

    private static FaceMesh Largest(IReadOnlyList<FaceMesh> faces)
    {
        FaceMesh[] bySize = [.. faces.OrderByDescending(face => face.Area)];
        if (bySize.Length > 1 && 1 - (bySize[1].Area / bySize[0].Area) is var difference && difference < SameArea)
        {
            throw PortraitRefusal.Ambiguous(faces.Count, difference);
        }

        return bySize[0];
    }
}
