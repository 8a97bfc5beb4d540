using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Turns red, green, blue (0 to 255) into video's brightness and colour differences and back: BT.709, limited range (16 to 235, 16 to 240).</summary>
public static class VideoColour
{
    private const float LumaScale = 219f / 255, ChromaScale = 224f / 255;

    /// <summary>Gives brightness in X and the blue and red differences in Y and Z, as a byte's range holds them, not rounded.</summary>
    public static Vector3 FromRgb(Vector3 rgb)
    {
        float luma = (.2126f * rgb.X) + (.7152f * rgb.Y) + (.0722f * rgb.Z);
        return new Vector3(
            16 + (LumaScale * luma),
            128 + (ChromaScale * (rgb.Z - luma) / 1.8556f),
            128 + (ChromaScale * (rgb.X - luma) / 1.5748f));
    }

    /// <summary>Gives red, green, blue, not clamped.</summary>
    public static Vector3 ToRgb(Vector3 video)
    {
        float luma = (video.X - 16) / LumaScale, blue = (video.Y - 128) / ChromaScale, red = (video.Z - 128) / ChromaScale;
        float r = luma + (1.5748f * red), b = luma + (1.8556f * blue);
        return new Vector3(r, (luma - (.2126f * r) - (.0722f * b)) / .7152f, b);
    }
}
