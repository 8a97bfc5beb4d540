using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Tests on closed polygons in the plane.</summary>
public static class Polygon
{
    /// <summary>Tells whether a point lies inside the polygon that the indices walk around (even-odd rule).</summary>
    public static bool Contains(ReadOnlySpan<Vector2> points, ReadOnlySpan<int> indices, Vector2 place)
    {
        bool inside = false;
        for (int i = 0, j = indices.Length - 1; i < indices.Length; j = i++)
        {
            Vector2 a = points[indices[i]], b = points[indices[j]];
            if ((a.Y > place.Y) != (b.Y > place.Y) && place.X < ((b.X - a.X) * (place.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
