namespace AlinFunctions.Pipeline.Animation;

/// <summary>How somebody's head and lids move in a film, to be followed. A shorter film is played forwards and backwards in turn, so that nothing jumps.</summary>
/// <param name="FramesPerSecond">Measures a second.</param>
/// <param name="Yaw">The head's turns about its middle, degrees; null where the head is not followed. As long as Pitch and Roll.</param>
/// <param name="Pitch">Its nods.</param>
/// <param name="Roll">Its tilts.</param>
/// <param name="Blink">How closed the eyes are, 0 to 1; null where lids are not followed.</param>
public sealed record ReferenceMotion(
    int FramesPerSecond, IReadOnlyList<float>? Yaw = null, IReadOnlyList<float>? Pitch = null, IReadOnlyList<float>? Roll = null, IReadOnlyList<float>? Blink = null)
{
    /// <summary>Where the head stands at a second of the job's clock; null where it is not followed.</summary>
    public HeadPose? Pose(double seconds) =>
        Yaw is null || Pitch is null || Roll is null ? null : new HeadPose(At(Yaw, seconds), At(Pitch, seconds), At(Roll, seconds), 0);

    /// <summary>How closed the eyes are at a second of the job's clock; null where they are not followed.</summary>
    public double? Lids(double seconds) => Blink is null ? null : At(Blink, seconds);

    private double At(IReadOnlyList<float> curve, double seconds)
    {
        int last = curve.Count - 1;
        if (last == 0)
        {
            return curve[0];
        }

        double place = seconds * FramesPerSecond % (2 * last);
        place = place > last ? (2 * last) - place : place;
        int frame = Math.Min((int)place, last - 1);
        return curve[frame] + ((place - frame) * (curve[frame + 1] - curve[frame]));
    }
}
