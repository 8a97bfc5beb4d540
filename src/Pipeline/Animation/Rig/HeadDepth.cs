using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>How deep each part of the picture lies and how far it follows the head, on a coarse grid; nodes stand <see cref="Step"/> pixels apart from pixel 0.</summary>
public sealed class HeadDepth
{
    /// <summary>Pixels between two nodes.</summary>
    public const int Step = 8;

    /// <summary>MediaPipe's depth is a little shallow: turned heads read back short without this.</summary>
    private const float Deepen = 1.3f;

    /// <summary>Measures the depth of a portrait.</summary>
    public HeadDepth(ReadOnlySpan<Vector3> points, FaceFrame frame, FaceTopology topology, int width, int height, PictureEdges? picture = null)
    {
        Columns = ((width + Step - 1) / Step) + 1;
        Rows = ((height + Step - 1) / Step) + 1;
        float[] sorted = new float[FaceLandmarks.MeshCount];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = points[i].Z;
        }

        Array.Sort(sorted);
        float pivotDepth = sorted[(int)(.90f * (sorted.Length - 1))];
        float back = sorted[(int)(.97f * (sorted.Length - 1))] + (.25f * frame.Unit);
        Vector2 chin = Flat(points[FaceLandmarks.Chin]);
        Pivot = chin + (.35f * frame.Unit * frame.Down);
        Depth = AroundFace(points, frame, back);
        Rasterise(points, topology.Skin);
        Rasterise(points, topology.Mouth);
        GridBlur.Apply(Depth, Columns, Rows, .10f * frame.Unit / Step);
        Weight = new float[Columns * Rows];
        float fade = .22f * frame.Unit;
        PictureEdges edges = picture ?? new PictureEdges(0, 0, width, height);
        for (int node = 0; node < Depth.Length; node++)
        {
            Vector2 place = new(node % Columns * Step, node / Columns * Step);
            Depth[node] = Deepen * (Depth[node] - pivotDepth);
            float below = Vector2.Dot(place - chin, frame.Down) / frame.Unit;
            float edge = MathF.Min(MathF.Min(place.X - edges.Left, edges.Right - 1 - place.X), place.Y - edges.Top);
            Weight[node] = (1 - Easing.Smooth(-.1f, 1, below)) * Easing.Smooth(-.02f * fade, fade, edge);
        }
    }

    /// <summary>Gets the nodes across.</summary>
    public int Columns { get; }

    /// <summary>Gets the nodes down.</summary>
    public int Rows { get; }

    /// <summary>Gets the point that the head turns about, pixels.</summary>
    public Vector2 Pivot { get; }

    /// <summary>Gets the depth of every node relative to the pivot, pixels, negative towards the camera.</summary>
    public float[] Depth { get; }

    /// <summary>Gets how far every node follows the head, 0 to 1: down the neck less and less, and nothing at the picture's own edge.</summary>
    public float[] Weight { get; }

    private static Vector2 Flat(Vector3 point) => new(point.X, point.Y);

    private float[] AroundFace(ReadOnlySpan<Vector3> points, FaceFrame frame, float back)
    {
        int[] oval = FaceLandmarks.Oval;
        Vector2 centre = Vector2.Zero;
        foreach (int i in oval)
        {
            centre += Flat(points[i]) / oval.Length;
        }

        (float Angle, float Radius, float Z)[] rays = new (float, float, float)[oval.Length];
        for (int i = 0; i < oval.Length; i++)
        {
            Vector2 arm = Flat(points[oval[i]]) - centre;
            rays[i] = (MathF.Atan2(arm.Y, arm.X), arm.Length(), points[oval[i]].Z);
        }

        Array.Sort(rays);
        float[] depth = new float[Columns * Rows];
        for (int node = 0; node < depth.Length; node++)
        {
            Vector2 arm = new Vector2(node % Columns * Step, node / Columns * Step) - centre;
            float angle = MathF.Atan2(arm.Y, arm.X);
            int next = Array.FindIndex(rays, ray => ray.Angle > angle);
            (float Angle, float Radius, float Z) b = rays[Math.Max(next, 0)], a = rays[next <= 0 ? rays.Length - 1 : next - 1];
            float span = b.Angle - a.Angle + (next <= 0 ? MathF.Tau : 0);
            float past = angle - a.Angle;
            float share = Math.Clamp((past < 0 ? past + MathF.Tau : past) / MathF.Max(span, 1e-4f), 0, 1);
            float beyond = (arm.Length() - Easing.Mix(a.Radius, b.Radius, share)) / frame.Unit;
            depth[node] = Easing.Mix(Easing.Mix(a.Z, b.Z, share), back, Easing.Smooth(-.1f, .6f, beyond));
        }

        return depth;
    }

    private void Rasterise(ReadOnlySpan<Vector3> points, IReadOnlyList<(int A, int B, int C)> triangles)
    {
        foreach ((int i, int j, int k) in triangles)
        {
            Vector3 a = points[i], b = points[j], c = points[k];
            float area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
            if (MathF.Abs(area) < 1e-3f)
            {
                continue;
            }

            int left = Math.Max(0, (int)MathF.Ceiling(MathF.Min(a.X, MathF.Min(b.X, c.X)) / Step));
            int right = Math.Min(Columns - 1, (int)(MathF.Max(a.X, MathF.Max(b.X, c.X)) / Step));
            int top = Math.Max(0, (int)MathF.Ceiling(MathF.Min(a.Y, MathF.Min(b.Y, c.Y)) / Step));
            int bottom = Math.Min(Rows - 1, (int)(MathF.Max(a.Y, MathF.Max(b.Y, c.Y)) / Step));
            for (int row = top; row <= bottom; row++)
            {
                for (int column = left; column <= right; column++)
                {
                    float x = column * Step, y = row * Step;
                    float u = (((b.X - x) * (c.Y - y)) - ((b.Y - y) * (c.X - x))) / area;
                    float v = (((c.X - x) * (a.Y - y)) - ((c.Y - y) * (a.X - x))) / area;
                    if (u >= 0 && v >= 0 && u + v <= 1)
                    {
                        Depth[(row * Columns) + column] = (u * a.Z) + (v * b.Z) + ((1 - u - v) * c.Z);
                    }
                }
            }
        }
    }
}
