using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Measures how open the mouth is in every frame, and whether that follows what was said.</summary>
public static class LipRuler
{
    /// <summary>The opening between the inner lips, eye distances, frame by frame.</summary>
    public static float[] Openings(IEnumerable<FaceMesh> frames) => [.. frames.Select(frame => MeshMeasures.LipGap(frame.Points))];

    /// <summary>Compares the openings with what they should follow, frame by frame, at every shift up to the given number of frames.</summary>
    public static LagCorrelation Follows(IReadOnlyList<float> openings, IReadOnlyList<float> expected, int mostLag = 5) => LagCorrelation.Of(openings, expected, mostLag);
}
