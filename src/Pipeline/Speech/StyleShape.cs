namespace AlinFunctions.Pipeline.Speech;

/// <summary>What a style does to how the voice speaks by itself.</summary>
/// <param name="Rate">The factor on how fast it is said.</param>
/// <param name="Pitch">Semitones by which the pitch is moved.</param>
/// <param name="Range">The factor on how far the pitch strays from its middle, in semitones.</param>
/// <param name="Energy">What is added to the energy, in the model's own measure: it makes the sound brighter or duller.</param>
/// <param name="Volume">Decibels by which it is louder.</param>
/// <param name="Breath">How much of the voice is breath, 0 to 1.</param>
public sealed record StyleShape(double Rate, double Pitch, double Range, double Energy, double Volume, double Breath)
{
    /// <summary>Gets the shape that changes nothing.</summary>
    public static StyleShape Neutral { get; } = new(1, 0, 1, 0, 0, 0);

    /// <summary>Gives the shape at a degree: factors are raised to it, so that 0 is neutral exactly and 2 is the style twice over.</summary>
    public StyleShape At(double degree) => degree == 0
        ? Neutral
        : new StyleShape(Math.Pow(Rate, degree), Pitch * degree, Math.Pow(Range, degree), Energy * degree, Volume * degree, Math.Min(1, Breath * degree));
}
