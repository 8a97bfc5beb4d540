namespace AlinFunctions.Pipeline.Speech;

/// <summary>What emphasis does to a word.</summary>
/// <param name="Rate">The factor on how fast it is said.</param>
/// <param name="Pitch">Semitones by which the pitch is moved in the middle of the word; it falls off to both ends.</param>
/// <param name="Energy">What is added to the energy, in the model's own measure.</param>
/// <param name="Volume">Decibels by which it is louder.</param>
/// <remarks>
/// A stressed word is higher, longer and louder, in that order of weight (Fry 1958; Kochanski et al. 2005 put loudness and length first);
/// the recipe at <see cref="Emphasis.Strong"/> was heard without an error by Whisper.
/// </remarks>
internal sealed record EmphasisShape(double Rate, double Pitch, double Energy, double Volume)
{
    public static EmphasisShape Of(Emphasis emphasis) => emphasis switch
    {
        Emphasis.None => new EmphasisShape(1, 0, 0, 0),
        Emphasis.Reduced => new EmphasisShape(1.15, -1.5, -0.3, -3),
        Emphasis.Moderate => new EmphasisShape(1 / 1.2, 2.5, 0.2, 1.5),
        Emphasis.Strong => new EmphasisShape(1 / 1.35, 4, 0.3, 3),
        _ => throw new ArgumentOutOfRangeException(nameof(emphasis)),
    };
}
