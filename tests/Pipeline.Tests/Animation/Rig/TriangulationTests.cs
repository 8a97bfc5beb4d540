using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Pipeline.Tests.Animation.Rig;

public sealed class TriangulationTests
{
    [Fact]
    public void No_point_lies_in_another_triangles_circle()
    {
        Vector2[] points = Scattered(120);

        IReadOnlyList<(int A, int B, int C)> triangles = Triangulation.Of(points, []);

        foreach ((int a, int b, int c) in triangles)
        {
            (Vector2 centre, float radius) = Circle(points[a], points[b], points[c]);
            float slack = radius > 200 ? 1 : .01f;
            points.ShouldAllBe(point => (point - centre).Length() > radius - slack);
        }
    }

    [Fact]
    public void Triangles_cover_the_hull_once()
    {
        Vector2[] points = [new(0, 0), new(100, 0), new(100, 80), new(0, 80), .. Scattered(60).Select(p => new Vector2(5 + (p.X * .9f), 5 + (p.Y * .7f)))];

        IReadOnlyList<(int A, int B, int C)> triangles = Triangulation.Of(points, []);

        triangles.Sum(t => Area(points[t.A], points[t.B], points[t.C])).ShouldBe(8000, 1);
        triangles.ShouldAllBe(t => Area(points[t.A], points[t.B], points[t.C]) > 0);
    }

    [Fact]
    public void Wanted_edges_are_kept()
    {
        Vector2[] points = [new(-10, 50), new(110, 50.5f), .. Scattered(80)];

        IReadOnlyList<(int A, int B, int C)> triangles = Triangulation.Of(points, [(0, 1)]);

        triangles.Count(t => Corners(t).Contains(0) && Corners(t).Contains(1)).ShouldBe(2);
        triangles.ShouldAllBe(t => Area(points[t.A], points[t.B], points[t.C]) > 0);
    }

    [Fact]
    public void A_face_has_a_triangle_at_every_point_and_none_across_the_lips()
    {
        FaceRig rig = FaceRig.Build(PuppetPortrait.Make());

        HashSet<int> used = [.. rig.Topology.Skin.SelectMany(Corners)];
        used.Count.ShouldBe(FaceLandmarks.MeshCount);
        rig.Topology.Mouth.Count.ShouldBe(18);
        HashSet<int> upper = [.. FaceLandmarks.UpperLip[0][1..^1]], lower = [.. FaceLandmarks.LowerLip[0][1..^1]];
        rig.Topology.Skin.ShouldAllBe(t => !(Corners(t).Any(upper.Contains) && Corners(t).Any(lower.Contains)));
    }

    [Fact]
    public void Skin_that_the_mesh_has_inside_the_lips_still_hangs_on_the_face()
    {
        Vector3[] points = [.. PuppetMesh.Points().Chunk(3).Select(point => new Vector3(point))];
        const int BesideTheMouth = 273;
        points[BesideTheMouth] = (points[308] + points[291]) / 2;

        FaceTopology topology = FaceTopology.Of(points, new FaceFrame(points));

        topology.Skin.SelectMany(Corners).Distinct().Count().ShouldBe(FaceLandmarks.MeshCount);
    }

    private static int[] Corners((int A, int B, int C) t) => [t.A, t.B, t.C];

    private static float Area(Vector2 a, Vector2 b, Vector2 c) => (((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X))) / 2;

    private static Vector2[] Scattered(int count)
    {
        Random random = new(7);
        return [.. Enumerable.Range(0, count).Select(_ => new Vector2(random.NextSingle() * 100, random.NextSingle() * 100))];
    }

    private static (Vector2 Centre, float Radius) Circle(Vector2 a, Vector2 b, Vector2 c)
    {
        double d = 4 * Area(a, b, c), aa = a.LengthSquared(), bb = b.LengthSquared(), cc = c.LengthSquared();
        double x = ((aa * (b.Y - c.Y)) + (bb * (c.Y - a.Y)) + (cc * (a.Y - b.Y))) / d, y = ((aa * (c.X - b.X)) + (bb * (a.X - c.X)) + (cc * (b.X - a.X))) / d;
        Vector2 centre = new((float)x, (float)y);
        return (centre, (centre - a).Length());
    }
}
