using System.Numerics;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Pipeline.Tests.Animation.Rig;

/// <summary>A painted portrait on a measured mesh: brushed skin, red lips, dark irises, a head and shoulders cut out from a striped wall.</summary>
internal static class PuppetPortrait
{
    /// <summary>Neither side is a multiple of a tile, so the last row and column are part tiles.</summary>
    public const int Width = 364;
    public const int Height = 396;

    /// <summary>Paints it.</summary>
    /// <param name="parted">How far the lips are parted at rest, eye distances; teeth show between them.</param>
    public static PreparedPortrait Make(float parted = 0)
    {
        float[] mesh = PuppetMesh.Points();
        for (int k = 1; k < 10; k++)
        {
            for (int ring = 0; ring < 4; ring++)
            {
                float half = 110 * parted / 2 * MathF.Sin(MathF.PI * k / 10);
                mesh[(3 * FaceLandmarks.UpperLip[ring][k]) + 1] -= half;
                mesh[(3 * FaceLandmarks.LowerLip[ring][k]) + 1] += half;
            }
        }

        Vector2[] points = new Vector2[FaceLandmarks.WithIrises];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new Vector2(mesh[3 * i], mesh[(3 * i) + 1]);
        }

        byte[] image = new byte[4 * Width * Height], plate = new byte[4 * Width * Height], matte = new byte[Width * Height];
        int[] lips = FaceLandmarks.LipRing(3), mouth = FaceLandmarks.LipRing(0);
        for (int at = 0; at < matte.Length; at++)
        {
            Vector2 place = new(at % Width, at / Width);
            float share = Person(place);
            Vector3 wall = new(70 + (30 * MathF.Sin(place.X / 9)), 90, 120 + (20 * MathF.Sin(place.Y / 13)));
            Vector3 person = Skin(place);
            if (Polygon.Contains(points, lips, place))
            {
                person = parted > 0 && Polygon.Contains(points, mouth, place) ? new Vector3(225, 220, 205) : new Vector3(170, 80, 75);
            }

            foreach (EyeLandmarks eye in (ReadOnlySpan<EyeLandmarks>)[FaceLandmarks.LeftEye, FaceLandmarks.RightEye])
            {
                if (Polygon.Contains(points, eye.Contour, place))
                {
                    person = (points[eye.Iris] - place).Length() < 6 ? new Vector3(40, 30, 25) : new Vector3(225, 225, 220);
                }
            }

            matte[at] = (byte)MathF.Round(255 * share);
            Set(plate, at, wall);
            Set(image, at, Vector3.Lerp(wall, person, matte[at] / 255f));
        }

        return new PreparedPortrait { Width = Width, Height = Height, Image = image, Plate = plate, Matte = matte, Mesh = mesh, Blur = 1.2f };
    }

    private static Vector3 Skin(Vector2 place) =>
        new Vector3(205, 160, 135) + new Vector3((10 * MathF.Sin((place.X * .31f) + (place.Y * .13f))) + (8 * MathF.Sin((place.Y * .27f) - (place.X * .08f))));

    private static float Person(Vector2 place)
    {
        Vector2 head = (place - new Vector2(182, 178)) / new Vector2(108, 142);
        Vector2 shoulders = (place - new Vector2(182, 440)) / new Vector2(170, 110);
        float inside = MathF.Max((1 - head.Length()) * 108, (1 - shoulders.Length()) * 110);
        return Easing.Smooth(-3, 3, inside);
    }

    private static void Set(byte[] bgra, int at, Vector3 rgb)
    {
        bgra[4 * at] = (byte)MathF.Round(rgb.Z);
        bgra[(4 * at) + 1] = (byte)MathF.Round(rgb.Y);
        bgra[(4 * at) + 2] = (byte)MathF.Round(rgb.X);
        bgra[(4 * at) + 3] = 255;
    }
}
