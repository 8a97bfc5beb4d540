using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Reads colours out of a portrait's photo: red, green, blue, 0 to 255.</summary>
/// <param name="portrait">The portrait.</param>
public sealed class PhotoProbe(PreparedPortrait portrait)
{
    /// <summary>Gives the weight of red, green and blue in brightness (BT.709).</summary>
    public static Vector3 LumaWeights { get; } = new(.2126f, .7152f, .0722f);

    /// <summary>Gives the brightness of a colour.</summary>
    public static float Luma(Vector3 colour) => Vector3.Dot(colour, LumaWeights);

    /// <summary>Gives one pixel; places outside the photo read its edge.</summary>
    public Vector3 Pixel(int x, int y)
    {
        int at = 4 * ((Math.Clamp(y, 0, portrait.Height - 1) * portrait.Width) + Math.Clamp(x, 0, portrait.Width - 1));
        return new Vector3(portrait.Image[at + 2], portrait.Image[at + 1], portrait.Image[at]);
    }

    /// <summary>Gives the colour between pixels.</summary>
    public Vector3 At(Vector2 place)
    {
        int x = (int)MathF.Floor(place.X), y = (int)MathF.Floor(place.Y);
        Vector3 top = Vector3.Lerp(Pixel(x, y), Pixel(x + 1, y), place.X - x);
        return Vector3.Lerp(top, Vector3.Lerp(Pixel(x, y + 1), Pixel(x + 1, y + 1), place.X - x), place.Y - y);
    }

    /// <summary>Gives all pixels within some pixels of the places.</summary>
    public IReadOnlyList<Vector3> Patches(IEnumerable<Vector2> places, int reach)
    {
        List<Vector3> pixels = [];
        foreach (Vector2 place in places)
        {
            for (int y = -reach; y <= reach; y++)
            {
                for (int x = -reach; x <= reach; x++)
                {
                    pixels.Add(Pixel((int)place.X + x, (int)place.Y + y));
                }
            }
        }

        return pixels;
    }

    /// <summary>Gives all pixels inside a polygon.</summary>
    public IReadOnlyList<Vector3> Inside(ReadOnlySpan<Vector2> points, int[] polygon, Func<Vector2, bool>? but = null)
    {
        List<Vector3> pixels = [];
        Vector2 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (int i in polygon)
        {
            low = Vector2.Min(low, points[i]);
            high = Vector2.Max(high, points[i]);
        }

        for (int y = (int)low.Y; y <= (int)high.Y; y++)
        {
            for (int x = (int)low.X; x <= (int)high.X; x++)
            {
                Vector2 place = new(x, y);
                if (Polygon.Contains(points, polygon, place) && but?.Invoke(place) != true)
                {
                    pixels.Add(Pixel(x, y));
                }
            }
        }

        return pixels;
    }

    /// <summary>Gives the median of each channel.</summary>
    public static Vector3 Median(IEnumerable<Vector3> pixels)
    {
        Vector3[] all = [.. pixels];
        float Middle(Func<Vector3, float> channel) => all.Select(channel).Order().ElementAt(all.Length / 2);
        return new Vector3(Middle(p => p.X), Middle(p => p.Y), Middle(p => p.Z));
    }

    /// <summary>Gives the mean of the pixels between two places in the order of brightness, 0 darkest to 1 brightest.</summary>
    public static Vector3 MeanBetween(IReadOnlyCollection<Vector3> pixels, float from, float to)
    {
        int first = (int)(from * (pixels.Count - 1)), last = Math.Max(first + 1, (int)(to * pixels.Count));
        Vector3 sum = Vector3.Zero;
        foreach (Vector3 pixel in pixels.OrderBy(Luma).Skip(first).Take(last - first))
        {
            sum += pixel;
        }

        return sum / (last - first);
    }
}
