namespace AlinFunctions.Pipeline.Animation;

/// <summary>One angle that the head is led to.</summary>
/// <param name="Degrees">The angle; signs as in <see cref="FaceMotion"/>.</param>
/// <param name="Seconds">When it is reached, seconds of the video.</param>
public readonly record struct HeadKey(double Degrees, double Seconds);
