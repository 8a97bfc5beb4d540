namespace AlinFunctions.Pipeline.Animation;

/// <summary>How far one photo's head can be turned before what it never showed would have to be invented.</summary>
public static class HeadLimits
{
    /// <summary>The widest turn that may be asked for, degrees either way.</summary>
    public const double Yaw = 10;

    /// <summary>The deepest nod that may be asked for, degrees either way.</summary>
    public const double Pitch = 8;

    /// <summary>The widest tilt that may be asked for, degrees either way.</summary>
    public const double Roll = 6;

    /// <summary>A head that is turned in the photo by 20 degrees has this much left in the same direction, or its far cheek smears.</summary>
    private const double LeastYaw = 4, LostPerDegree = 0.3;

    /// <summary>Motion on top of what was asked for may go a fifth beyond it.</summary>
    private const double Slack = 1.2, Knee = 0.85;

    /// <summary>Bends a pose softly below the limits; a pose well inside them stays as it is.</summary>
    /// <param name="pose">Where the head would go.</param>
    /// <param name="turn">How far the portrait's own head is turned, degrees, signed as a yaw.</param>
    public static HeadPose Bend(HeadPose pose, double turn)
    {
        bool onward = Math.Sign(pose.Yaw) == Math.Sign(turn);
        double yaw = onward ? Math.Max(LeastYaw, Yaw - (LostPerDegree * Math.Abs(turn))) : Yaw;
        return pose with { Yaw = Bend(pose.Yaw, Slack * yaw), Pitch = Bend(pose.Pitch, Slack * Pitch), Roll = Bend(pose.Roll, Slack * Roll) };
    }

    private static double Bend(double angle, double limit)
    {
        double from = Knee * limit, beyond = Math.Abs(angle) - from, room = limit - from;
        return beyond <= 0 ? angle : Math.Sign(angle) * (from + (room * Math.Tanh(beyond / room)));
    }
}
