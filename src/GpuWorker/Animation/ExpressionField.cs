using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>
/// What an expression adds to a place to find its source in the photo: the moved mesh's displacements drawn into a grid of nodes
/// <see cref="Step"/> pixels apart. Displacements are drawn, not textures, so triangles leave no cracks.
/// </summary>
public sealed class ExpressionField
{
    /// <summary>Pixels between two nodes; with four, the closed lips show steps.</summary>
    public const int Step = 2;

    /// <summary>Around the face the motion fades: copies of the oval, how much larger, and how much of its motion they take.</summary>
    private static readonly (float Scale, float Share)[] WideRings = [(1.10f, .80f), (1.25f, .50f), (1.5f, .18f), (1.9f, .04f), (2.6f, 0)];

    /// <summary>The same where all else must hold still.</summary>
    private static readonly (float Scale, float Share)[] CloseRings = [(1.10f, .72f), (1.25f, .30f), (1.4f, 0)];
    private readonly (float Scale, float Share)[] _rings;
    private readonly Vector2[] _rest;
    private readonly Vector2[] _source;
    private readonly Vector2[] _moved;
    private readonly Vector2[] _ovalMotion = new Vector2[FaceLandmarks.Oval.Length];
    private readonly Vector2[] _lipMargin;
    private readonly (int A, int B, int C)[] _triangles;
    private readonly Vector2[] _nodes;
    private readonly int _columns;
    private readonly int _rows;

    /// <summary>Makes the field of a rig, at rest.</summary>
    /// <param name="rig">The rig.</param>
    /// <param name="close">Whether the motion fades out close around the face.</param>
    public ExpressionField(FaceRig rig, bool close = false)
    {
        _rings = close ? CloseRings : WideRings;
        _columns = ((rig.Portrait.Width + Step - 1) / Step) + 1;
        _rows = ((rig.Portrait.Height + Step - 1) / Step) + 1;
        _nodes = new Vector2[_columns * _rows];
        int[] oval = FaceLandmarks.Oval;
        Vector2 centre = oval.Aggregate(Vector2.Zero, (sum, i) => sum + (rig.Points[i] / oval.Length));
        _rest = [.. rig.Points.Take(FaceLandmarks.MeshCount), .. _rings.SelectMany(ring => oval.Select(i => centre + (ring.Scale * (rig.Points[i] - centre))))];
        _source = [.. _rest];
        _moved = [.. _rest];
        _lipMargin = rig.ShowsTeeth ? LipMargin(rig) : [];
        List<(int, int, int)> triangles = [];
        for (int ring = 0; ring < _rings.Length; ring++)
        {
            for (int k = 0; k < oval.Length; k++)
            {
                int next = (k + 1) % oval.Length;
                int a = ring == 0 ? oval[k] : At(ring - 1, k), b = ring == 0 ? oval[next] : At(ring - 1, next);
                triangles.Add((a, At(ring, k), At(ring, next)));
                triangles.Add((a, At(ring, next), b));
            }
        }

        // The face is drawn over its surround, and the mouth's hole over the face.
        _triangles = [.. triangles, .. rig.Topology.Skin, .. rig.Topology.Mouth];
    }

    /// <summary>Gets the first and last node column and row that may move; empty when the face is at rest.</summary>
    public (int Left, int Top, int Right, int Bottom) Box { get; private set; } = (0, 0, -1, -1);

    /// <summary>Gets whether nothing moves.</summary>
    public bool IsStill => Box.Right < Box.Left;

    /// <summary>Draws the field of a moved mesh.</summary>
    /// <param name="mesh">The moved mesh, 468 points.</param>
    /// <param name="lipMotion">How far the inner lips have moved, eye distances.</param>
    public void Draw(ReadOnlySpan<Vector2> mesh, float lipMotion)
    {
        Clear();
        mesh.CopyTo(_moved);
        MoveRings();
        float margin = Easing.Smooth(0, .02f, lipMotion);
        for (int i = 0; i < _lipMargin.Length; i++)
        {
            _source[i] = _rest[i] + (margin * _lipMargin[i]);
        }

        foreach ((int a, int b, int c) in _triangles)
        {
            Vector2 da = _source[a] - _moved[a], db = _source[b] - _moved[b], dc = _source[c] - _moved[c];
            if (da.LengthSquared() + db.LengthSquared() + dc.LengthSquared() > 1e-6f)
            {
                Fill(_moved[a], _moved[b], _moved[c], da, db, dc);
            }
        }
    }

    /// <summary>Gives the displacement at a place in pixels.</summary>
    public Vector2 At(Vector2 place)
    {
        float x = place.X / Step, y = place.Y / Step;
        if (x < Box.Left - 1 || y < Box.Top - 1 || x > Box.Right + 1 || y > Box.Bottom + 1)
        {
            return Vector2.Zero;
        }

        x = Math.Clamp(x, 0, _columns - 1.001f);
        y = Math.Clamp(y, 0, _rows - 1.001f);
        int left = (int)x, top = (int)y, at = (top * _columns) + left;
        float fx = x - left, fy = y - top;
        Vector2 upper = _nodes[at] + (fx * (_nodes[at + 1] - _nodes[at]));
        Vector2 lower = _nodes[at + _columns] + (fx * (_nodes[at + _columns + 1] - _nodes[at + _columns]));
        return upper + (fy * (lower - upper));
    }

    private static int At(int ring, int k) => FaceLandmarks.MeshCount + (ring * FaceLandmarks.Oval.Length) + k;

    /// <summary>Where a portrait's lips are parted, their inner rims are taken from a little further out, or bright teeth ride along as a white seam.</summary>
    private static Vector2[] LipMargin(FaceRig rig)
    {
        Vector2[] margin = new Vector2[FaceLandmarks.MeshCount];
        for (int ring = 0; ring < 2; ring++)
        {
            for (int k = 1; k < 10; k++)
            {
                float reach = .015f * rig.Frame.Unit * (ring == 0 ? 1 : .5f) * MathF.Sqrt(MathF.Sin(MathF.PI * k / 10));
                margin[FaceLandmarks.UpperLip[ring][k]] = -reach * rig.Frame.Down;
                margin[FaceLandmarks.LowerLip[ring][k]] = reach * rig.Frame.Down;
            }
        }

        return margin;
    }

    private void Clear()
    {
        for (int row = Box.Top; row <= Box.Bottom; row++)
        {
            _nodes.AsSpan((row * _columns) + Box.Left, Box.Right - Box.Left + 1).Clear();
        }

        Box = (0, 0, -1, -1);
    }

    private void MoveRings()
    {
        int[] oval = FaceLandmarks.Oval;
        for (int k = 0; k < oval.Length; k++)
        {
            _ovalMotion[k] = _moved[oval[k]] - _rest[oval[k]];
        }

        for (int pass = 0; pass < 3; pass++)
        {
            Vector2 first = _ovalMotion[0], before = _ovalMotion[^1];
            for (int k = 0; k < oval.Length; k++)
            {
                Vector2 here = _ovalMotion[k], after = k + 1 < oval.Length ? _ovalMotion[k + 1] : first;
                _ovalMotion[k] = (before + (2 * here) + after) / 4;
                before = here;
            }
        }

        for (int ring = 0; ring < _rings.Length; ring++)
        {
            for (int k = 0; k < oval.Length; k++)
            {
                _moved[At(ring, k)] = _rest[At(ring, k)] + (_rings[ring].Share * _ovalMotion[k]);
            }
        }
    }

    private void Fill(Vector2 a, Vector2 b, Vector2 c, Vector2 da, Vector2 db, Vector2 dc)
    {
        const float Slack = 1e-3f;
        a /= Step;
        b /= Step;
        c /= Step;
        float area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        if (MathF.Abs(area) < 1e-6f)
        {
            return;
        }

        int top = Math.Max(0, (int)MathF.Ceiling(MathF.Min(a.Y, MathF.Min(b.Y, c.Y)) - Slack));
        int bottom = Math.Min(_rows - 1, (int)MathF.Floor(MathF.Max(a.Y, MathF.Max(b.Y, c.Y)) + Slack));
        int low = int.MaxValue, high = int.MinValue;
        for (int row = top; row <= bottom; row++)
        {
            float from = float.MaxValue, to = float.MinValue;
            Cross(a, b, row, ref from, ref to);
            Cross(b, c, row, ref from, ref to);
            Cross(c, a, row, ref from, ref to);
            int left = Math.Max(0, (int)MathF.Ceiling(from - Slack)), right = Math.Min(_columns - 1, (int)MathF.Floor(to + Slack));
            if (from > to || left > right)
            {
                continue;
            }

            float u = (((b.X - left) * (c.Y - row)) - ((b.Y - row) * (c.X - left))) / area, stepU = (b.Y - c.Y) / area;
            float v = (((c.X - left) * (a.Y - row)) - ((c.Y - row) * (a.X - left))) / area, stepV = (c.Y - a.Y) / area;
            Vector2 value = (u * da) + (v * db) + ((1 - u - v) * dc), step = (stepU * (da - dc)) + (stepV * (db - dc));
            Span<Vector2> nodes = _nodes.AsSpan((row * _columns) + left, right - left + 1);
            for (int i = 0; i < nodes.Length; i++)
            {
                nodes[i] = value;
                value += step;
            }

            low = Math.Min(low, left);
            high = Math.Max(high, right);
        }

        if (high >= low)
        {
            Box = IsStill ? (low, top, high, bottom) : (Math.Min(Box.Left, low), Math.Min(Box.Top, top), Math.Max(Box.Right, high), Math.Max(Box.Bottom, bottom));
        }
    }

    private static void Cross(Vector2 a, Vector2 b, int row, ref float from, ref float to)
    {
        if (MathF.Min(a.Y, b.Y) > row + 1e-3f || MathF.Max(a.Y, b.Y) < row - 1e-3f)
        {
            return;
        }

        float x = MathF.Abs(b.Y - a.Y) < 1e-6f ? a.X : Math.Clamp(a.X + ((row - a.Y) * (b.X - a.X) / (b.Y - a.Y)), MathF.Min(a.X, b.X), MathF.Max(a.X, b.X));
        from = MathF.Min(from, x);
        to = MathF.Max(to, x);
        if (MathF.Abs(b.Y - a.Y) < 1e-6f)
        {
            from = MathF.Min(from, b.X);
            to = MathF.Max(to, b.X);
        }
    }
}
