using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Benchmarks.Animation;

/// <summary>The face of one sound, held.</summary>
internal static class SoundPose
{
    /// <summary>Gives the first viseme of a sound as a portrait's mouth makes it.</summary>
    /// <param name="fit">The portrait's mouth.</param>
    /// <param name="symbol">The sound.</param>
    /// <param name="jaw">1 posed, .8 in speech.</param>
    public static FaceMotion Of(PortraitFit fit, string symbol, double jaw)
    {
        Articulation shape = fit.Fit(VisemeTable.Find(symbol)[0].Viseme, jaw), relaxed = fit.Relaxation;
        return new FaceMotion
        {
            Jaw = (float)shape.Jaw,
            Spread = (float)(shape.Spread + relaxed.Spread),
            UpperLip = (float)shape.UpperLip,
            LowerLip = (float)shape.LowerLip,
            Smile = (float)(shape.Smile + relaxed.Smile),
            Round = (float)shape.Round,
            Seal = (float)shape.Seal,
            Tuck = (float)shape.Tuck,
            Press = (float)shape.Press,
            Tongue = (float)shape.Tongue,
        };
    }
}
