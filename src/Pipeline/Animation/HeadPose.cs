namespace AlinFunctions.Pipeline.Animation;

/// <summary>Where the head stands; units and signs as in <see cref="FaceMotion"/>.</summary>
/// <param name="Yaw">Degrees.</param>
/// <param name="Pitch">Degrees.</param>
/// <param name="Roll">Degrees.</param>
/// <param name="Lift">Eye distances.</param>
public readonly record struct HeadPose(double Yaw, double Pitch, double Roll, double Lift);
