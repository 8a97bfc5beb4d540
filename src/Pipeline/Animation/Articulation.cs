namespace AlinFunctions.Pipeline.Animation;

/// <summary>Where jaw, lips and tongue stand; units as in <see cref="FaceMotion"/>. The default is the portrait's own mouth at rest.</summary>
public readonly record struct Articulation
{
    /// <summary>Gets how far the jaw is open, eye distances.</summary>
    public double Jaw { get; init; }

    /// <summary>Gets how far the mouth corners are drawn apart, eye distances.</summary>
    public double Spread { get; init; }

    /// <summary>Gets how far the upper lip is raised, eye distances.</summary>
    public double UpperLip { get; init; }

    /// <summary>Gets how far the lower lip is lowered, eye distances.</summary>
    public double LowerLip { get; init; }

    /// <summary>Gets how far the mouth corners are drawn up, eye distances.</summary>
    public double Smile { get; init; }

    /// <summary>Gets how round the lips are, 0 to 1.</summary>
    public double Round { get; init; }

    /// <summary>Gets how closed the lips are whatever the jaw does, 0 to 1.</summary>
    public double Seal { get; init; }

    /// <summary>Gets how far the lower lip is under the upper teeth, 0 to 1.</summary>
    public double Tuck { get; init; }

    /// <summary>Gets how hard the closed lips are pressed, 0 to 1.</summary>
    public double Press { get; init; }

    /// <summary>Gets how far the tongue's tip is raised, 0 to 1.</summary>
    public double Tongue { get; init; }

    /// <summary>Gets how far the lips stand apart in the middle, beyond the portrait's own gap, eye distances.</summary>
    public double Opening => ((0.94 * Jaw) + UpperLip + LowerLip) * (Round > 0.8 ? 0.8 : 1) * (1 - Math.Max(Seal, Tuck));
}
