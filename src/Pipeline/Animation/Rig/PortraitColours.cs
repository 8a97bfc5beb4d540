using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>The colours that painted parts take, measured from the portrait itself; red, green, blue, 0 to 255.</summary>
public sealed class PortraitColours
{
    /// <summary>Measures a portrait.</summary>
    public PortraitColours(PhotoProbe photo, ReadOnlyMemory<Vector2> mesh, FaceFrame frame)
    {
        Vector2[] points = mesh.ToArray();
        int reach = Math.Max(1, (int)(.012f * frame.Unit));
        IReadOnlyList<Vector3> cheeks = photo.Patches(FaceLandmarks.Cheeks.Select(i => points[i]), reach);
        Skin = PhotoProbe.Median(cheeks);
        Vector3 bright = PhotoProbe.MeanBetween(cheeks, .75f, 1);
        Vector3[] eyes = [.. photo.Inside(points, FaceLandmarks.LeftEye.Contour), .. photo.Inside(points, FaceLandmarks.RightEye.Contour), Skin];
        Vector3 white = PhotoProbe.MeanBetween(eyes, .9f, 1), dark = PhotoProbe.MeanBetween(eyes, 0, .12f);
        int[] lips = FaceLandmarks.LipRing(3);
        IReadOnlyList<Vector3> around = photo.Inside(points, FaceLandmarks.MouthSurround, place => Polygon.Contains(points, lips, place));
        float local = PhotoProbe.Luma(PhotoProbe.MeanBetween(around.Count > 0 ? around : cheeks, .58f, .62f));
        float brightness = PhotoProbe.Luma(bright);
        float tooth = MathF.Min(MathF.Min(MathF.Max(1.08f * brightness, .95f * PhotoProbe.Luma(white)), 222), 1.22f * local);
        Vector3 tint = Vector3.One + (.85f * ((bright / brightness) - Vector3.One));
        Tooth = Vector3.Min(tint * tooth, new Vector3(245));
        Lip = PhotoProbe.Median(photo.Patches(Enumerable.Range(1, 2).SelectMany(FaceLandmarks.LipRing).Select(i => points[i]), 1));

        // The line between the lips is what the portrait has for the mouth's depth; a painter's is far from black.
        Vector3 line = PhotoProbe.MeanBetween([.. photo.Inside(points, lips), Lip], 0, .05f);
        Cavity = Vector3.Max(Lip * .17f * new Vector3(1.1f, .66f, .62f), Vector3.Min(.55f * line, .32f * Lip));
        Tongue = (Lip * .45f * new Vector3(1, .8f, .8f)) + (brightness * .45f * new Vector3(.80f, .42f, .42f));
        Lash = ((dark * .85f * .7f) + (Skin * .35f * .3f)) * new Vector3(1, 1, .9f);
        float left = SideLight(photo, points, FaceLandmarks.MouthSideLeft, reach), right = SideLight(photo, points, FaceLandmarks.MouthSideRight, reach);
        float mean = (left + right) / 2;
        LightLeft = Math.Clamp(left / mean, .6f, 1.15f);
        LightRight = Math.Clamp(right / mean, .6f, 1.15f);
    }

    /// <summary>Gets the cheeks' colour.</summary>
    public Vector3 Skin { get; }

    /// <summary>Gets the teeth's colour at its brightest.</summary>
    public Vector3 Tooth { get; }

    /// <summary>Gets the lips' colour.</summary>
    public Vector3 Lip { get; }

    /// <summary>Gets the colour of the mouth's depth.</summary>
    public Vector3 Cavity { get; }

    /// <summary>Gets the tongue's colour.</summary>
    public Vector3 Tongue { get; }

    /// <summary>Gets the lashes' colour.</summary>
    public Vector3 Lash { get; }

    /// <summary>Gets the light at the mouth's left corner in the image against the mean, .6 to 1.15.</summary>
    public float LightLeft { get; }

    /// <summary>Gets the light at the mouth's right corner in the image.</summary>
    public float LightRight { get; }

    private static float SideLight(PhotoProbe photo, Vector2[] points, int[] patch, int reach) =>
        PhotoProbe.Luma(PhotoProbe.Median(photo.Patches(patch.Select(i => points[i]), reach)));
}
