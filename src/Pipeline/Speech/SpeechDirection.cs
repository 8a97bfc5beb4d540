namespace AlinFunctions.Pipeline.Speech;

/// <summary>How a whole segment is said: everything that was asked for, by the job or by mark-up, with nothing left to look up.</summary>
/// <param name="Voice">The voice by its id, or a mix such as <c>af_heart:0.7+af_bella:0.3</c>.</param>
public sealed record SpeechDirection(string Voice)
{
    /// <summary>The weakest and the strongest degree of a style.</summary>
    public const double LeastDegree = 0, MostDegree = 2;

    /// <summary>The furthest that the pitch is moved, semitones either way.</summary>
    public const double MostPitch = 12;

    /// <summary>Gets the style.</summary>
    public SpeechStyle Style { get; init; }

    /// <summary>Gets how strongly the style is felt, 0 to 2; 0 is neutral.</summary>
    /// <value>1.</value>
    public double Degree { get; init; } = 1;

    /// <summary>Gets how fast it is said, 0.5 to 2; 1 is the voice's own speed.</summary>
    /// <value>1.</value>
    public double Rate { get; init; } = 1;

    /// <summary>Gets by how much the pitch is moved, semitones.</summary>
    public double Pitch { get; init; }
}
