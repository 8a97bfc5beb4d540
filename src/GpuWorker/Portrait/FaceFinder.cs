namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Finds every face of a picture, large or small, and lays a mesh on each.</summary>
public sealed class FaceFinder(FaceDetector detector, FaceMesher mesher)
{
    /// <summary>A square of this side shows a face with eyes 40 pixels apart large enough for the detector; smaller squares find nothing that would be accepted.</summary>
    private const int LeastTile = 1200;

    /// <summary>How much of a tile its neighbour shows too, so that a face on the joint is whole in one of them.</summary>
    private const float Shared = .3f;

    /// <summary>Real faces give nearly 1; what the detector takes for one in a corner of cloth gives little more than a half.</summary>
    private const float LeastPresence = .7f;

    /// <summary>Finds the faces, ordered from left to right.</summary>
    public IReadOnlyList<FaceMesh> Find(Photo photo, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(photo);
        IEnumerable<FaceDetection> seen = Squares(photo.Width, photo.Height).SelectMany(square => detector.Find(photo, square, cancellation)).ToList();
        List<FaceMesh> faces = [];
        foreach (FaceDetection face in FaceMerge.Merge(seen))
        {
            FaceMesh mesh = mesher.Mesh(photo, face, cancellation);
            if (mesh.Presence >= LeastPresence && !faces.Exists(other => SameFace(other, mesh)))
            {
                faces.Add(mesh);
            }
        }

        return [.. faces.OrderBy(face => face.CentreX)];
    }

    /// <summary>Gives the squares in which faces are sought: the whole picture, then halves of it, down to the least tile.</summary>
    internal static IEnumerable<SquareCrop> Squares(int width, int height)
    {
        // A face that fills a picture sits in too large a share of its square: a margin shows it as the detector knows faces.
        yield return SquareCrop.Around(width, height) with { Side = Math.Max(width, height) * 1.4f };
        yield return SquareCrop.Around(width, height);
        for (float side = Math.Max(width, height) / 2f; side >= LeastTile / 1.5f; side /= 2)
        {
            foreach (float y in Starts(height, side))
            {
                foreach (float x in Starts(width, side))
                {
                    yield return new SquareCrop(x + (side / 2), y + (side / 2), side);
                }
            }
        }
    }

    private static IEnumerable<float> Starts(int length, float side)
    {
        if (side >= length)
        {
            return [(length - side) / 2];
        }

        int steps = (int)MathF.Ceiling((length - side) / (side * (1 - Shared)));
        return Enumerable.Range(0, steps + 1).Select(step => (length - side) * step / steps);
    }

    private static bool SameFace(FaceMesh one, FaceMesh other) =>
        MathF.Max(MathF.Abs(one.CentreX - other.CentreX), MathF.Abs(one.CentreY - other.CentreY)) < MathF.Max(one.EyeDistance, other.EyeDistance) * .5f;
}
