using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Which mesh points form triangles. Lips and lids are banded ring by ring, so they stay apart when closed; the skin is Delaunay's.</summary>
public sealed class FaceTopology
{
    /// <summary>How far outside the lips or an eye a point of the skin is held, eye distances.</summary>
    private const float ClearOfRing = .004f;

    private FaceTopology(IReadOnlyList<(int A, int B, int C)> skin, IReadOnlyList<(int A, int B, int C)> mouth)
    {
        Skin = skin;
        Mouth = mouth;
    }

    /// <summary>Gets the triangles of the face, eyes filled, mouth open.</summary>
    public IReadOnlyList<(int A, int B, int C)> Skin { get; }

    /// <summary>Gets the triangles between the inner lips.</summary>
    public IReadOnlyList<(int A, int B, int C)> Mouth { get; }

    /// <summary>Triangulates a mesh as it looks from the front of the face.</summary>
    public static FaceTopology Of(ReadOnlySpan<Vector3> points, FaceFrame frame)
    {
        List<(int, int, int)> triangles = [];
        for (int ring = 0; ring < 3; ring++)
        {
            Band(FaceLandmarks.LipRing(ring), FaceLandmarks.LipRing(ring + 1), triangles);
        }

        foreach (EyeLandmarks eye in (ReadOnlySpan<EyeLandmarks>)[FaceLandmarks.LeftEye, FaceLandmarks.RightEye])
        {
            Band(eye.Contour, eye.Crease, triangles);
            Fill(eye.Upper, eye.Lower, triangles);
        }

        List<(int, int, int)> mouth = [];
        Fill(FaceLandmarks.UpperLip[0], FaceLandmarks.LowerLip[0], mouth);
        triangles.AddRange(Around(points, frame));
        return new FaceTopology(triangles, mouth);
    }

    private static IEnumerable<(int A, int B, int C)> Around(ReadOnlySpan<Vector3> points, FaceFrame frame)
    {
        int[] lips = FaceLandmarks.LipRing(3);
        int[] left = FaceLandmarks.LeftEye.Crease, right = FaceLandmarks.RightEye.Crease;
        HashSet<int> inside = [.. FaceLandmarks.LeftEye.Contour, .. FaceLandmarks.RightEye.Contour];
        for (int ring = 0; ring < 3; ring++)
        {
            inside.UnionWith(FaceLandmarks.LipRing(ring));
        }

        int[] kept = [.. Enumerable.Range(0, FaceLandmarks.MeshCount).Where(i => !inside.Contains(i))];
        int[] order = new int[FaceLandmarks.MeshCount];
        Vector2[] flat = new Vector2[kept.Length];
        for (int i = 0; i < kept.Length; i++)
        {
            order[kept[i]] = i;
            flat[i] = new Vector2(Vector3.Dot(points[kept[i]], frame.SideAxis), Vector3.Dot(points[kept[i]], frame.DownAxis));
        }

        // The outline is not kept: seen from the front a cheek's point may lie outside it, and the hull has them all.
        int[][] rings = [[.. lips.Select(i => order[i])], [.. left.Select(i => order[i])], [.. right.Select(i => order[i])]];
        ClearRings(flat, rings, ClearOfRing * frame.Unit);
        (int, int)[] edges = [.. rings.SelectMany(ring => ring.Select((from, i) => (from, ring[(i + 1) % ring.Length])))];
        return Triangulation.Of(flat, edges)
            .Where(t => IsSkin((flat[t.A] + flat[t.B] + flat[t.C]) / 3))
            .Select(t => (kept[t.A], kept[t.B], kept[t.C]));

        bool IsSkin(Vector2 centre) => !Array.Exists(rings, ring => Polygon.Contains(flat, ring, centre));
    }

    /// <summary>Moves out what the mesh of a turned or bearded face has inside the lips' or an eye's outline: no triangle of the skin would reach it there.</summary>
    private static void ClearRings(Vector2[] flat, int[][] rings, float clearance)
    {
        foreach (int i in Enumerable.Range(0, flat.Length).Except(rings.SelectMany(ring => ring)))
        {
            foreach (int[] ring in rings.Where(ring => Polygon.Contains(flat, ring, flat[i])))
            {
                flat[i] = Polygon.Outside(flat, ring, flat[i], clearance);
            }
        }
    }

    private static void Band(int[] inner, int[] outer, List<(int A, int B, int C)> triangles)
    {
        for (int i = 0; i < inner.Length; i++)
        {
            int next = (i + 1) % inner.Length;
            triangles.Add((inner[i], outer[i], outer[next]));
            triangles.Add((inner[i], outer[next], inner[next]));
        }
    }

    /// <summary>Fills between two lines that share both ends.</summary>
    private static void Fill(int[] upper, int[] lower, List<(int A, int B, int C)> triangles)
    {
        for (int i = 0; i + 1 < upper.Length; i++)
        {
            if (i > 0)
            {
                triangles.Add((upper[i], upper[i + 1], lower[i]));
            }

            if (i + 2 < upper.Length)
            {
                triangles.Add((lower[i], upper[i + 1], lower[i + 1]));
            }
        }
    }
}
