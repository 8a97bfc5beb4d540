using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Paints the person out of the frame: what a turning head uncovers mirrors the background beside it, texture and all; further in, known colours are
/// pulled together into ever smaller pictures and pushed back into the gap (Gortler et al., "The Lumigraph", 1996, section 3.4.3).
/// </summary>
internal static class BackgroundPlate
{
    /// <summary>Width of the rim around the person, in which hair still tints the background, eye distances.</summary>
    private const float Rim = .05f;

    /// <summary>How deep the mirrored band reaches before it fades into the smooth fill, eye distances: a head of ten degrees uncovers about half of it.</summary>
    private const float MirrorFades = .30f, MirrorEnds = .55f;

    /// <summary>
    /// How far below the chin the person stays in the plate, eye distances: the head turns about a point there, and where little
    /// moves the photo itself is the best background, whatever the matte got wrong.
    /// </summary>
    private const float StillFrom = .35f, StillAll = .85f;

    /// <summary>Paints out what the matte covers and a rim around it.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="matte">One byte a pixel, 255 the person.</param>
    /// <param name="mesh">The face's mesh.</param>
    public static byte[] Make(Photo frame, byte[] matte, float[] mesh)
    {
        float eyes = MeshMeasures.EyeDistance(mesh);
        int rim = Math.Max(2, (int)(eyes * Rim));
        float[] covered = BoxMean.Of(Array.ConvertAll(matte, value => value > 5 ? 1f : 0f), frame.Width, frame.Height, rim);
        bool[] known = Array.ConvertAll(covered, share => share <= 0);
        PlateLevel level = new(frame.Width, frame.Height);
        for (int at = 0; at < covered.Length; at++)
        {
            level.Set(at, frame.Pixels.AsSpan(at * 4, 3), known[at] ? 1 : 0);
        }

        PlateLevel filled = Fill(level);
        MirroredSurround mirrored = new(known, frame.Width, frame.Height, rim);
        byte[] plate = new byte[frame.Pixels.Length];
        for (int at = 0; at < covered.Length; at++)
        {
            // Kept shares fade over the rim, so that no seam shows where painting begins.
            float kept = Soft(1 - (covered[at] * 4));
            (int twin, float depth) = mirrored.Of(at);
            float smooth = Soft(((depth / eyes) - MirrorFades) / (MirrorEnds - MirrorFades));
            for (int channel = 0; channel < 3; channel++)
            {
                float painted = frame.Pixels[(twin * 4) + channel];
                painted += smooth * (filled.Colour(at, channel) - painted);
                plate[(at * 4) + channel] = (byte)Math.Clamp(painted + (kept * (frame.Pixels[(at * 4) + channel] - painted)) + .5f, 0, 255);
            }

            plate[(at * 4) + 3] = 255;
        }

        return plate;
    }

    /// <summary>Puts the person back into a plate below the chin, where she stays.</summary>
    /// <param name="plate">The background.</param>
    /// <param name="image">The same with the person.</param>
    /// <param name="width">Pixels across of both.</param>
    /// <param name="mesh">The face's mesh in them.</param>
    public static byte[] Anchored(byte[] plate, byte[] image, int width, float[] mesh)
    {
        float eyes = MeshMeasures.EyeDistance(mesh), chin = MeshMeasures.Point(mesh, 152).Y;
        byte[] anchored = [.. plate];
        for (int at = 0; at < anchored.Length; at++)
        {
            float stays = Soft((((at / 4 / width) - chin) / eyes - StillFrom) / (StillAll - StillFrom));
            anchored[at] = (byte)(plate[at] + (stays * (image[at] - plate[at])) + .5f);
        }

        return anchored;
    }

    private static float Soft(float t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }

    /// <summary>Fills what is not known of a level with the filled level of half its size.</summary>
    private static PlateLevel Fill(PlateLevel level)
    {
        if (level.Width <= 1 && level.Height <= 1)
        {
            return level;
        }

        level.FillFrom(Fill(level.Half()));
        return level;
    }
}
