namespace AlinFunctions.Pipeline.Animation;

/// <summary>What was measured on the face in one frame of a film.</summary>
/// <param name="Yaw">The head's turn, degrees.</param>
/// <param name="Pitch">Its nod.</param>
/// <param name="Roll">Its tilt.</param>
/// <param name="EyeOpening">How open the eyes are: lid opening over eye width, the mean of both.</param>
public readonly record struct WatchedFace(float Yaw, float Pitch, float Roll, float EyeOpening)
{
    /// <summary>Measures a mesh.</summary>
    public static WatchedFace Of(ReadOnlySpan<float> mesh) => new(
        MeshMeasures.Yaw(mesh),
        MeshMeasures.Pitch(mesh),
        MeshMeasures.Roll(mesh),
        (MeshMeasures.EyeOpening(mesh, imageLeft: true) + MeshMeasures.EyeOpening(mesh, imageLeft: false)) / 2);
}
