namespace AlinFunctions.Pipeline.Animation;

/// <summary>One viseme of the speech in its time, seconds of the segment's wave.</summary>
internal readonly record struct MouthGesture(double Start, double End, Articulation Shape, double Weight, double LipWeight, MouthGestureKind Kind)
{
    public double Centre => (Start + End) / 2;

    public double Half => (End - Start) / 2;

    /// <summary>Gets how far from the centre it holds fully: all but its rims.</summary>
    public double Held => Kind == MouthGestureKind.Pause ? Math.Max(0, Half - 0.03) : 0.65 * Half;
}
