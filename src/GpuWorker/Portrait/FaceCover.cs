using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Refuses a face whose mouth is covered: what lies over it, a hand or a mask, would be made to speak.</summary>
public static class FaceCover
{
    /// <summary>The least share of the lower face that the network must take for skin, so that a beard, a moustache or brush strokes still pass.</summary>
    private const float LeastSkin = .45f;

    /// <summary>The lower face: from beside the nose to below the lip, inside the cheeks; by mesh index.</summary>
    private static readonly int[] LowerFace = [205, 207, 212, 202, 204, 194, 201, 200, 421, 418, 424, 422, 432, 427, 425, 327, 2, 98];

    /// <summary>How much larger than the face the square is in which the network looks.</summary>
    private const float Margin = 1.4f;

    /// <summary>Checks a face.</summary>
    /// <exception cref="Pipeline.Jobs.InvalidDropException">Its mouth is covered.</exception>
    public static void Check(Photo photo, FaceMesh face, PersonMatter matter, CancellationToken cancellation)
    {
        if (Skin(photo, face, matter, cancellation) is var skin && skin < LeastSkin)
        {
            throw PortraitRefusal.Covered(skin, LeastSkin);
        }
    }

    /// <summary>Gives the share of the lower face that is skin, 0 to 1.</summary>
    public static float Skin(Photo photo, FaceMesh face, PersonMatter matter, CancellationToken cancellation)
    {
        SquareCrop crop = FaceMesher.CropAround(face);
        crop = crop with { Side = crop.Side * Margin };
        float[] skin = matter.FaceSkin(photo, crop, cancellation);
        float sum = 0, count = 0;
        for (int at = 0; at < skin.Length; at++)
        {
            (float x, float y) = crop.ToPicture(((at % PersonMatter.Size) + .5f) / PersonMatter.Size, ((at / PersonMatter.Size) + .5f) / PersonMatter.Size);
            if (Inside(face.Points, x, y))
            {
                sum += skin[at];
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static bool Inside(float[] points, float x, float y)
    {
        bool inside = false;
        for (int side = 0; side < LowerFace.Length; side++)
        {
            int one = LowerFace[side] * 3, other = LowerFace[(side + 1) % LowerFace.Length] * 3;
            if (points[one + 1] <= y != points[other + 1] <= y)
            {
                inside ^= x < points[one] + ((y - points[one + 1]) / (points[other + 1] - points[one + 1]) * (points[other] - points[one]));
            }
        }

        return inside;
    }
}
