using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Cuts the person with the chosen face out of the frame, down to hair.</summary>
internal static class PersonMatte
{
    /// <summary>How far around a pixel the refinement looks, eye distances: about the width of a lock of hair.</summary>
    private const float HairReach = .07f;

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
        byte[] matte = new byte[refined.Length];
        for (int at = 0; at < matte.Length; at++)
        {
            // Far from the outline the network is right and colour only misleads.
            float sure = Smooth((MathF.Abs(near[at] - .5f) * 2 - .90f) / .09f);
            float alpha = (refined[at] * (1 - sure)) + (coarse[at] * sure);
            matte[at] = (byte)(255 * Math.Clamp((alpha - .08f) / .84f, 0, 1) + .5f);
        }

        return matte;
    }

    /// <summary>Looks twice: at the whole frame, and closer at the head, whose hair deserves it.</summary>
    private static float[] Coarse(Photo frame, float[] mesh, PersonMatter matter, CancellationToken cancellation)
    {
        float eyes = MeshMeasures.EyeDistance(mesh);
        System.Numerics.Vector3 nose = MeshMeasures.Point(mesh, 1), chin = MeshMeasures.Point(mesh, 152), top = MeshMeasures.Point(mesh, 10);
        SquareCrop whole = SquareCrop.Around(frame.Width, frame.Height);
        SquareCrop head = new((nose.X + top.X) / 2, (top.Y + chin.Y) / 2, eyes * 5);
        float[] wide = matter.Matte(frame, whole, cancellation);
        float[] close = head.Side < whole.Side * .9f ? matter.Matte(frame, head, cancellation) : wide;
        float[] coarse = new float[frame.Width * frame.Height];
        for (int y = 0; y < frame.Height; y++)
        {
            for (int x = 0; x < frame.Width; x++)
            {
                float value = Cell(wide, ((x + .5f - whole.X) / whole.Side) + .5f, ((y + .5f - whole.Y) / whole.Side) + .5f);
                if (!ReferenceEquals(wide, close))
                {
                    float u = ((x + .5f - head.X) / head.Side) + .5f, v = ((y + .5f - head.Y) / head.Side) + .5f;
                    float inside = MathF.Min(MathF.Min(u, 1 - u), MathF.Min(v, 1 - v));
                    float trust = Smooth(inside / .15f);
                    value += trust > 0 ? trust * (Cell(close, u, v) - value) : 0;
                }

                coarse[(y * frame.Width) + x] = value;
            }
        }

        return coarse;
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
