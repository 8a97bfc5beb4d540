namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>What narrowing does to lids that may be closing as well.</summary>
public static class Lids
{
    /// <summary>Narrowed eyes: the upper lid comes down by little, the lower one up by more, as shares of the opening.</summary>
    private const float Upper = .12f, Lower = .20f;

    /// <summary>Gives how far the upper lid is down, 0 to 1.</summary>
    /// <param name="blink">How closed the eye is, 0 to 1.</param>
    /// <param name="squint">How far the lids are narrowed, 0 to 1.</param>
    public static float Fall(float blink, float squint) => 1 - ((1 - blink) * (1 - (Upper * squint)));

    /// <summary>Gives how far the lower lid is up beyond what a blink does, as a share of the opening.</summary>
    /// <param name="fall">How far the upper lid is down.</param>
    /// <param name="squint">How far the lids are narrowed, 0 to 1.</param>
    public static float Rise(float fall, float squint) => Lower * squint * (1 - fall);
}
