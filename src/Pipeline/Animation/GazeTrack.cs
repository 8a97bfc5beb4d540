namespace AlinFunctions.Pipeline.Animation;

/// <summary>Where the eyes look, from the job's clock alone: they rest near the camera, jump, and rest again; between jumps they hold still.</summary>
public sealed class GazeTrack(long seed)
{
    /// <summary>One jump comes in each, seconds: people fixate for a fifth of a second to a second and more.</summary>
    private const double SlotSeconds = 0.9;

    /// <summary>A small saccade's duration, seconds (about 21 ms and 2.2 ms a degree: Carpenter, "Movements of the eyes", 1988).</summary>
    private const double JumpSeconds = 0.045;

    /// <summary>The iris' shift for one degree, eye distances: an eyeball's radius is 12 mm, an eye distance 90 mm.</summary>
    private const double ShiftPerDegree = Math.PI / 180 * 12 / 90;

    /// <summary>Farther the iris would leave its painted white, eye distances.</summary>
    private const double Farthest = 0.024;

    /// <summary>The irises' shift in the image, eye distances. The eyes stay on what they look at while the head turns by so many degrees.</summary>
    public (double X, double Y) At(double seconds, double yaw, double pitch)
    {
        long slot = (long)Math.Floor(seconds / SlotSeconds);
        double jump = (slot + Chance.Between(0.1, 0.9, seed, ChanceStream.GazeTime, slot)) * SlotSeconds;
        double done = Ease.Step(jump, jump + JumpSeconds, seconds);
        (double fromX, double fromY) = Target(slot - 1);
        (double toX, double toY) = Target(slot);
        double x = fromX + ((toX - fromX) * done) + (ShiftPerDegree * yaw);
        double y = fromY + ((toY - fromY) * done) - (ShiftPerDegree * pitch);
        double length = Math.Sqrt((x * x) + (y * y));
        double scale = length > Farthest ? Farthest / length : 1;
        return (x * scale, y * scale);
    }

    /// <summary>Mostly within a degree or two of the camera, seldom aside; less up and down than left and right.</summary>
    private (double X, double Y) Target(long slot)
    {
        double reach = Chance.Of(seed, ChanceStream.GazeReach, slot) switch
        {
            < 0.6 => 0.6,
            < 0.9 => 2.2,
            _ => 5.0,
        };
        double angle = 2 * Math.PI * Chance.Of(seed, ChanceStream.GazeDirection, slot);
        return (ShiftPerDegree * reach * Math.Cos(angle), ShiftPerDegree * reach * 0.6 * Math.Sin(angle));
    }
}
