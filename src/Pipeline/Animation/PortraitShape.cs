namespace AlinFunctions.Pipeline.Animation;

/// <summary>What the portrait's own mouth looks like at rest, for fitting visemes to it. Lengths are in eye distances.</summary>
/// <param name="LipGap">The opening between the inner lips at rest; 0 when closed.</param>
/// <param name="MouthWidth">The distance between the mouth's inner corners.</param>
/// <param name="Turn">How far the head is turned in the photo, degrees, signed as a yaw.</param>
public sealed record PortraitShape(float LipGap, float MouthWidth, float Turn = 0);
