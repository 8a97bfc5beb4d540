using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// The window through which a picture is seen. Lengths about the face are in eye distances (outer corners, about 90 mm): an adult's crown with hair lies
/// 1.6 above the eyes and the chin 1.25 below.
/// </summary>
/// <param name="Left">Its left edge in the picture, pixels; may be negative.</param>
/// <param name="Top">Its top edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct FrameWindow(float Left, float Top, float Width, float Height)
{
    /// <summary>
    /// The longest frame, in short sides. A panorama is cut to this around the face: as it is, it would exceed what H.264 levels and players take,
    /// for a face of a few pixels.
    /// </summary>
    private const float LongestAspect = 3;

    /// <summary>What has to be seen of a head in any frame: its height down to the collar, and its width with a little room to turn.</summary>
    private const float LeastHeight = 4.2f, LeastWidth = 2.4f;

    /// <summary>A window that cuts this little of a head is left so, and one that shows this much of a picture shows all: a strip of a few pixels only looks like a fault.</summary>
    private const float Nearly = .92f;

    /// <summary>The face alone: SadTalker's crop is a square of about four times the distance of the pupils.</summary>
    private const float FaceHeight = 3.3f, FaceWidth = 2.6f, FaceEyes = .48f;

    /// <summary>The face and the shoulders.</summary>
    private const float BustHeight = 5.2f, BustWidth = 4.6f, BustEyes = .38f;

    /// <summary>Where the eyes lie in a frame that is cut out of the picture, from its top: about the upper third.</summary>
    private const float Eyes = .38f;

    /// <summary>Lays the window.</summary>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    /// <param name="face">The chosen face.</param>
    /// <param name="preprocess">How much of the picture is wanted.</param>
    /// <param name="aspect">Width over height; null for the picture's own, or a square around a face.</param>
    /// <param name="standing">Whether the person is cut out, so that the picture's lower edge must be the frame's: a bust does not float.</param>
    public static FrameWindow Around(int width, int height, FaceMesh face, Preprocess preprocess, float? aspect, bool standing)
    {
        ArgumentNullException.ThrowIfNull(face);
        System.Numerics.Vector3 left = MeshMeasures.Point(face.Points, 33), right = MeshMeasures.Point(face.Points, 263);
        float unit = face.EyeDistance, eyesX = (left.X + right.X) / 2, eyesY = (left.Y + right.Y) / 2;
        if (preprocess is Preprocess.Crop or Preprocess.Extcrop)
        {
            bool bust = preprocess == Preprocess.Extcrop;
            (float tall, float wide, float eyes) = bust ? (BustHeight, BustWidth, BustEyes) : (FaceHeight, FaceWidth, FaceEyes);
            float side = Math.Max(tall, wide / (aspect ?? 1)) * unit;
            side = aspect is null ? Math.Min(side, Math.Min(width, height)) : side;
            return Place(side * (aspect ?? 1), side, eyes);
        }

        if (aspect is not float ratio)
        {
            float longest = Math.Min(width, height) * LongestAspect;
            float usedWidth = Math.Min(width, longest), usedHeight = Math.Min(height, longest);
            return new FrameWindow(
                Math.Clamp(face.CentreX - (usedWidth / 2), 0, width - usedWidth), Math.Clamp(face.CentreY - (usedHeight / 2), 0, height - usedHeight), usedWidth, usedHeight);
        }

        float covering = Math.Min(height, width / ratio), containing = Math.Max(height, width / ratio);
        float needed = Math.Min(containing, Math.Max(LeastHeight, LeastWidth / ratio) * unit);
        float chosen = preprocess == Preprocess.Resize || needed >= Nearly * containing ? containing : needed;
        chosen = preprocess != Preprocess.Resize && covering >= Nearly * needed ? covering : chosen;
        return Place(chosen * ratio, chosen, Eyes);

        FrameWindow Place(float w, float h, float eyes)
        {
            // Inside the picture the window follows the face; a picture inside the window stands in its middle.
            float x = w <= width ? Math.Clamp(eyesX - (w / 2), 0, width - w) : (width - w) / 2;
            float y = h <= height ? Math.Clamp(eyesY - (eyes * h), 0, height - h) : standing ? height - h : Math.Clamp(eyesY - (eyes * h), height - h, 0);
            return new FrameWindow(x, y, w, h);
        }
    }
}
