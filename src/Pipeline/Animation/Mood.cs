namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a manner of speaking does to the whole face; lengths as in <see cref="FaceMotion"/>. The default does nothing.</summary>
public readonly record struct Mood
{
    /// <summary>Gets how far the mouth corners are up (negative: down).</summary>
    public double Smile { get; init; }

    /// <summary>Gets how far the mouth corners are drawn apart.</summary>
    public double Spread { get; init; }

    /// <summary>Gets how far the cheeks are raised.</summary>
    public double Cheek { get; init; }

    /// <summary>Gets how far the lids are narrowed, 0 to 1.</summary>
    public double Squint { get; init; }

    /// <summary>Gets how far the brows are raised (negative: lowered).</summary>
    public double Brow { get; init; }

    /// <summary>Gets how far the brows are knit.</summary>
    public double Knit { get; init; }

    /// <summary>Gets how far the brows' inner ends are raised.</summary>
    public double Grief { get; init; }

    /// <summary>Gets by how much more (negative: less) the jaw opens, as a share.</summary>
    public double Jaw { get; init; }

    /// <summary>Gets by how much more (negative: less) the head moves, as a share.</summary>
    public double Head { get; init; }

    /// <summary>Gets how far the head is bowed, degrees.</summary>
    public double Bow { get; init; }

    /// <summary>Gives the mood by so much, 0 to 2.</summary>
    public Mood Times(double degree) => Mix(default, this, degree);

    /// <summary>Goes from one mood to another.</summary>
    public static Mood Mix(Mood from, Mood to, double share)
    {
        return new Mood
        {
            Smile = Between(from.Smile, to.Smile),
            Spread = Between(from.Spread, to.Spread),
            Cheek = Between(from.Cheek, to.Cheek),
            Squint = Between(from.Squint, to.Squint),
            Brow = Between(from.Brow, to.Brow),
            Knit = Between(from.Knit, to.Knit),
            Grief = Between(from.Grief, to.Grief),
            Jaw = Between(from.Jaw, to.Jaw),
            Head = Between(from.Head, to.Head),
            Bow = Between(from.Bow, to.Bow),
        };

        double Between(double low, double high) => low + ((high - low) * share);
    }
}
