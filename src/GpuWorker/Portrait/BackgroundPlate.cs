using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Paints the person out of the frame by pulling known colours together into ever smaller pictures and pushing them back into the gap (Gortler et al., "The Lumigraph", 1996, section 3.4.3).</summary>
internal static class BackgroundPlate
{
    /// <summary>Width of the rim around the person, in which hair still tints the background, eye distances.</summary>
    private const float Rim = .04f;

    /// <summary>
    /// How far below the chin the person stays in the plate, eye distances: the head's pose has no weight there, and where nothing moves the
    /// photo itself is the best background, whatever the matte got wrong.
    /// </summary>
    private const float StillFrom = .95f, StillAll = 1.15f;

    /// <summary>Paints out what the matte covers and a rim around it.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="matte">One byte a pixel, 255 the person.</param>
    /// <param name="mesh">The face's mesh.</param>
    public static byte[] Make(Photo frame, byte[] matte, float[] mesh)
    {
        float eyes = MeshMeasures.EyeDistance(mesh);
        int rim = Math.Max(2, (int)(eyes * Rim));
        float[] covered = BoxMean.Of(Array.ConvertAll(matte, value => value > 5 ? 1f : 0f), frame.Width, frame.Height, rim);
        PlateLevel level = new(frame.Width, frame.Height);
        for (int at = 0; at < covered.Length; at++)
        {
            // The weight fades over the rim, so that no seam shows where painting begins.
            float weight = Math.Clamp(1 - (covered[at] * 2), 0, 1);
            level.Set(at, frame.Pixels.AsSpan(at * 4, 3), weight);
        }

        PlateLevel filled = Fill(level);
        System.Numerics.Vector3 chin = MeshMeasures.Point(mesh, 152);
        byte[] plate = new byte[frame.Pixels.Length];
        for (int at = 0; at < covered.Length; at++)
        {
            float still = Math.Clamp((((at / frame.Width) - chin.Y) / eyes - StillFrom) / (StillAll - StillFrom), 0, 1);
            for (int channel = 0; channel < 3; channel++)
            {
                float painted = filled.Colour(at, channel);
                plate[(at * 4) + channel] = (byte)Math.Clamp(painted + (still * (frame.Pixels[(at * 4) + channel] - painted)) + .5f, 0, 255);
            }

            plate[(at * 4) + 3] = 255;
        }

        return plate;
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
