using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>A Delaunay triangulation of points in the plane that keeps given edges (Bowyer 1981; edges by Sloan's flips, 1993).</summary>
public sealed class Triangulation
{
    private readonly Vector2[] _points;
    private readonly List<(int A, int B, int C)> _triangles = [];

    private Triangulation(Vector2[] points) => _points = points;

    /// <summary>Triangulates the points and then flips until every wanted edge is there.</summary>
    /// <param name="points">The points; no two of them equal.</param>
    /// <param name="edges">Edges to keep, as pairs of indices; they must not cross each other.</param>
    /// <returns>Triangles by index, all turning the same way.</returns>
    public static IReadOnlyList<(int A, int B, int C)> Of(ReadOnlySpan<Vector2> points, IReadOnlyList<(int From, int To)> edges)
    {
        int count = points.Length;
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (Vector2 point in points)
        {
            low = Vector2.Min(low, point);
            high = Vector2.Max(high, point);
        }

        Vector2 middle = (low + high) / 2;
        float reach = 40 * MathF.Max(high.X - low.X, high.Y - low.Y);
        Vector2[] all = [.. points, middle + new Vector2(-reach, -reach), middle + new Vector2(reach, -reach), middle + new Vector2(0, reach)];
        Triangulation made = new(all);
        made._triangles.Add((count, count + 1, count + 2));
        for (int i = 0; i < count; i++)
        {
            made.Insert(i);
        }

        foreach ((int from, int to) in edges)
        {
            made.Keep(from, to);
        }

        return [.. made._triangles.Where(t => t.A < count && t.B < count && t.C < count)];
    }

    private static double Turn(Vector2 a, Vector2 b, Vector2 c) =>
        (((double)b.X - a.X) * ((double)c.Y - a.Y)) - (((double)b.Y - a.Y) * ((double)c.X - a.X));

    private void Insert(int point)
    {
        List<(int From, int To)> rim = [];
        for (int t = _triangles.Count - 1; t >= 0; t--)
        {
            (int a, int b, int c) = _triangles[t];
            if (!InCircle(_points[a], _points[b], _points[c], _points[point]))
            {
                continue;
            }

            _triangles.RemoveAt(t);
            foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(a, b), (b, c), (c, a)])
            {
                if (!rim.Remove((to, from)))
                {
                    rim.Add((from, to));
                }
            }
        }

        foreach ((int from, int to) in rim)
        {
            _triangles.Add((from, to, point));
        }
    }

    private static bool InCircle(Vector2 a, Vector2 b, Vector2 c, Vector2 p)
    {
        double ax = (double)a.X - p.X, ay = (double)a.Y - p.Y, bx = (double)b.X - p.X, by = (double)b.Y - p.Y, cx = (double)c.X - p.X, cy = (double)c.Y - p.Y;
        double aa = (ax * ax) + (ay * ay), bb = (bx * bx) + (by * by), cc = (cx * cx) + (cy * cy);
        return (ax * ((by * cc) - (bb * cy))) - (ay * ((bx * cc) - (bb * cx))) + (aa * ((bx * cy) - (by * cx))) > 0;
    }

    private void Keep(int from, int to)
    {
        for (int guard = 0; guard < 4 * _triangles.Count; guard++)
        {
            bool crossed = false;
            for (int t = 0; t < _triangles.Count; t++)
            {
                if (FlipOneCrossing(t, from, to))
                {
                    crossed = true;
                }
            }

            if (!crossed)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The mesh's edge {from} to {to} cannot be kept: other kept edges cross it.");
    }

    /// <summary>Flips the first edge of a triangle that crosses the wanted edge, where the quadrilateral allows it; true while crossings remain.</summary>
    private bool FlipOneCrossing(int t, int from, int to)
    {
        (int a, int b, int c) = _triangles[t];
        foreach ((int p, int q, int r) in (ReadOnlySpan<(int, int, int)>)[(a, b, c), (b, c, a), (c, a, b)])
        {
            if (p == from || p == to || q == from || q == to || !Cross(p, q, from, to))
            {
                continue;
            }

            int other = _triangles.FindIndex(u => Has(u, q, p));
            (int oa, int ob, int oc) = _triangles[other];
            int s = oa + ob + oc - p - q;
            if (Turn(_points[r], _points[p], _points[s]) > 0 && Turn(_points[s], _points[q], _points[r]) > 0)
            {
                _triangles[t] = (r, p, s);
                _triangles[other] = (s, q, r);
            }

            return true;
        }

        return false;
    }

    private bool Cross(int p, int q, int from, int to) =>
        Turn(_points[p], _points[q], _points[from]) * Turn(_points[p], _points[q], _points[to]) < 0
        && Turn(_points[from], _points[to], _points[p]) * Turn(_points[from], _points[to], _points[q]) < 0;

    private static bool Has((int A, int B, int C) t, int from, int to) =>
        (t.A == from && t.B == to) || (t.B == from && t.C == to) || (t.C == from && t.A == to);
}
