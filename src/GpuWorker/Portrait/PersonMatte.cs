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

    /// <summary>Makes one byte a pixel of the frame: 0 background, 255 the person.</summary>
    /// <param name="frame">The part of the photo that is shown.</param>
    /// <param name="mesh">The face's mesh in it.</param>
    /// <param name="coarse">Where the network sees the person in it, 0 to 1; is edited.</param>
    public static byte[] Make(Photo frame, float[] mesh, float[] coarse)
    {
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
        PersonRegion.Close(refined, frame.Width, frame.Height, mesh, reach);
        return Array.ConvertAll(refined, share => (byte)((255 * share) + .5f));
    }

    private static float Smooth(float t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }
}
