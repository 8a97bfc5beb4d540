using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Cuts the person with the chosen face out of the frame, down to hair.</summary>
internal static class PersonMatte
{
    /// <summary>How far around a pixel the refinement looks, eye distances: about the width of a lock of hair.</summary>
    private const float HairReach = .07f;

    /// <summary>How far from an uncertain pixel the colours of person and background are looked up, eye distances.</summary>
    private const float SampleReach = .16f;

    /// <summary>Variance of colour that counts as flat.</summary>
    private const float FlatColour = 2e-4f;

    /// <summary>Makes one byte a pixel: 0 background, 255 the person.</summary>
    public static byte[] Make(Photo frame, float[] mesh, PersonMatter matter, CancellationToken cancellation)
    {
        float[] coarse = Coarse(frame, mesh, matter, cancellation);
        int reach = Math.Max(2, (int)(MeshMeasures.EyeDistance(mesh) * HairReach));
        PersonRegion.Mend(coarse, frame.Width, frame.Height, mesh, reach);
        float[] refined = GuidedFilter.Refine(frame, coarse, reach, FlatColour);
        float[] near = BoxMean.Of(coarse, frame.Width, frame.Height, reach);
        for (int at = 0; at < refined.Length; at++)
        {
            // Far from the outline the network is right and colour only misleads.
            float sure = Smooth((MathF.Abs(near[at] - .5f) * 2 - .90f) / .09f);
            float alpha = (refined[at] * (1 - sure)) + (coarse[at] * sure);
            refined[at] = Math.Clamp((alpha - .08f) / .84f, 0, 1);
        }

        ColourLine.Apply(frame, refined, (int)(MeshMeasures.EyeDistance(mesh) * SampleReach) + 2);
        return Array.ConvertAll(refined, share => (byte)((255 * share) + .5f));
    }

    /// <summary>Looks three times: at the whole frame, closer at the bust, and closer still at the head, whose hair deserves it.</summary>
    private static float[] Coarse(Photo frame, float[] mesh, PersonMatter matter, CancellationToken cancellation)
    {
        float eyes = MeshMeasures.EyeDistance(mesh);
        System.Numerics.Vector3 nose = MeshMeasures.Point(mesh, 1), chin = MeshMeasures.Point(mesh, 152), top = MeshMeasures.Point(mesh, 10);
        SquareCrop whole = SquareCrop.Around(frame.Width, frame.Height);
        SquareCrop bust = new((nose.X + top.X) / 2, chin.Y + (eyes * .6f), eyes * 7), head = new((nose.X + top.X) / 2, (top.Y + chin.Y) / 2, eyes * 5);
        float[] coarse = new float[frame.Width * frame.Height];
        foreach (SquareCrop crop in (SquareCrop[])[whole, bust, head])
        {
            if (crop == whole || crop.Side < whole.Side * .9f)
            {
                Lay(coarse, frame, crop, matter.Matte(frame, crop, cancellation), crop == whole);
            }
        }

        return coarse;
    }

    /// <summary>Lays what was seen in a square over what is there, fading towards the square's edges.</summary>
    private static void Lay(float[] coarse, Photo frame, SquareCrop crop, float[] seen, bool all)
    {
        for (int y = 0; y < frame.Height; y++)
        {
            for (int x = 0; x < frame.Width; x++)
            {
                float u = ((x + .5f - crop.X) / crop.Side) + .5f, v = ((y + .5f - crop.Y) / crop.Side) + .5f;
                float trust = all ? 1 : Smooth(MathF.Min(MathF.Min(u, 1 - u), MathF.Min(v, 1 - v)) / .15f);
                if (trust > 0)
                {
                    int at = (y * frame.Width) + x;
                    coarse[at] += trust * (Cell(seen, u, v) - coarse[at]);
                }
            }
        }
    }

    private static float Cell(float[] cells, float u, float v)
    {
        const int Size = PersonMatter.Size;
        float x = Math.Clamp((u * Size) - .5f, 0, Size - 1.001f), y = Math.Clamp((v * Size) - .5f, 0, Size - 1.001f);
        int at = ((int)y * Size) + (int)x;
        float across = x - (int)x, down = y - (int)y;
        float upper = cells[at] + (across * (cells[at + 1] - cells[at]));
        float lower = cells[at + Size] + (across * (cells[at + Size + 1] - cells[at + Size]));
        return upper + (down * (lower - upper));
    }

    private static float Smooth(float t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }
}
