namespace AlinFunctions.Pipeline.Animation;

/// <summary>How a person of one pose style carries the head: factors of the common motion. Style 0 is the common motion itself.</summary>
/// <param name="Yaw">How far it sways from side to side.</param>
/// <param name="Pitch">How far it sways up and down.</param>
/// <param name="Roll">How far it tilts.</param>
/// <param name="Rate">How fast it sways.</param>
/// <param name="Nod">How deep it nods at accents.</param>
/// <param name="Turn">How far it turns from phrase to phrase.</param>
public readonly record struct PoseTemperament(double Yaw, double Pitch, double Roll, double Rate, double Nod, double Turn)
{
    /// <summary>The last of the styles, as SadTalker counts its pose styles.</summary>
    public const int Last = 45;

    /// <summary>The styles were drawn once with this seed and stay what they are.</summary>
    private const long Seed = 46;

    /// <summary>Gives a style's temperament.</summary>
    public static PoseTemperament Of(int style)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(style);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(style, Last);
        return style == 0
            ? new PoseTemperament(1, 1, 1, 1, 1, 1)
            : new PoseTemperament(Draw(0, .45, 1.5), Draw(1, .5, 1.6), Draw(2, .4, 1.7), Draw(3, .7, 1.25), Draw(4, .4, 1.5), Draw(5, .3, 1.8));

        double Draw(int which, double low, double high) => Chance.Between(low, high, Seed, ChanceStream.Temperament, (style * 10L) + which);
    }
}
