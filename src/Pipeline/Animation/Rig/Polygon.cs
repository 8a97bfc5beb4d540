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

    /// <summary>Gives the place just outside the polygon that is nearest to a place inside it.</summary>
    /// <param name="points">Corners among other points.</param>
    /// <param name="indices">The corners in order, in either sense.</param>
    /// <param name="place">A place inside.</param>
    /// <param name="clearance">How far outside.</param>
    public static Vector2 Outside(ReadOnlySpan<Vector2> points, ReadOnlySpan<int> indices, Vector2 place, float clearance)
    {
        Vector2 nearest = place;
        float least = float.MaxValue;
        for (int i = 0, j = indices.Length - 1; i < indices.Length; j = i++)
        {
            Vector2 from = points[indices[j]], along = points[indices[i]] - from;
            float share = Math.Clamp(Vector2.Dot(place - from, along) / MathF.Max(along.LengthSquared(), float.Epsilon), 0, 1);
            Vector2 onEdge = from + (share * along);
            float distance = (onEdge - place).Length();
            if (distance < least)
            {
                (least, nearest) = (distance, onEdge);
            }
        }

        return least > 0 ? nearest + (clearance / least * (nearest - place)) : nearest;
    }
}
