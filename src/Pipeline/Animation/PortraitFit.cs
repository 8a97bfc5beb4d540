namespace AlinFunctions.Pipeline.Animation;

/// <summary>
/// Fits visemes to the mouth that the portrait has. A parted or smiling mouth must close for small vowels and narrow for round ones,
/// or it grins through the whole speech.
/// </summary>
public sealed class PortraitFit(PortraitShape portrait)
{
    /// <summary>A wider gap at rest is a parted mouth, eye distances.</summary>
    private const double PartedGap = 0.02;

    /// <summary>A wider mouth is a smile, eye distances.</summary>
    private const double SmilingWidth = 0.55;

    /// <summary>Speech does not round the lips fully: the portrait's own creases stay beside a mouth that narrow.</summary>
    private const double MostRound = 0.8;

    /// <summary>How much less a broad smile rounds: who smiles goes on smiling through an "oo", and rounded fully is no longer the person of the photo.</summary>
    private const double KeptSmile = 0.6;

    /// <summary>Gets the smile that a speaking mouth gives up: drawn together and down by so much.</summary>
    public Articulation Relaxation { get; } = portrait.LipGap > PartedGap || portrait.MouthWidth > SmilingWidth
        ? new Articulation { Spread = -0.03, Smile = -0.018 }
        : default;

    /// <summary>Fits one viseme.</summary>
    /// <param name="viseme">How the sound looks, fully articulated.</param>
    /// <param name="jaw">By how much its jaw is multiplied: .7 to .8 in common speech, 1 when shouted.</param>
    public Articulation Fit(Viseme viseme, double jaw)
    {
        ArgumentNullException.ThrowIfNull(viseme);
        Articulation full = viseme.Shape;
        if (full == default)
        {
            return full;
        }

        Articulation shape = full with { Jaw = full.Jaw * jaw };
        if (full.Seal < 1)
        {
            shape = Close(shape);
        }

        double room = Math.Clamp((0.68 - portrait.MouthWidth) / 0.16, 0, 1);
        double excess = Math.Max(0, portrait.MouthWidth - SmilingWidth), smiling = Math.Min(1, excess / 0.1);
        double given = 1 - (KeptSmile * smiling), round = full.Round * given;
        return shape with
        {
            Spread = (full.Spread > 0 ? full.Spread * room : full.Spread * given) - (0.35 * round * excess) - (full.Seal >= 1 && excess > 0 ? 0.012 : 0),
            Smile = (full.Smile * room) - (0.055 * round * smiling),
            Round = round * MostRound,
        };
    }

    /// <summary>Takes the gap that the portrait has anyway off what the sound asks for.</summary>
    private Articulation Close(Articulation shape)
    {
        double rest = portrait.LipGap;
        double wanted = ((0.94 * shape.Jaw) + shape.UpperLip + shape.LowerLip) * (shape.Round > 0.8 ? 0.8 : 1);
        if (rest <= PartedGap || wanted <= 0)
        {
            return shape;
        }

        if (wanted <= rest && shape.Jaw < 0.08)
        {
            double seal = (1 - (wanted / rest)) * (shape.Tuck > 0 ? 0.35 : 1);
            return shape with { Jaw = 0, UpperLip = 0, LowerLip = 0, Seal = seal };
        }

        double scale = Math.Max(0.3, (wanted - (0.65 * rest)) / wanted);
        return shape with { Jaw = shape.Jaw * scale, UpperLip = shape.UpperLip * scale, LowerLip = shape.LowerLip * scale };
    }
}
