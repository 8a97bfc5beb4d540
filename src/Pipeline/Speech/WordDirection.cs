namespace AlinFunctions.Pipeline.Speech;

/// <summary>How one word is said otherwise than the segment around it.</summary>
public sealed record WordDirection
{
    /// <summary>The furthest that the volume is moved, decibels either way.</summary>
    public const double MostVolume = 20;

    /// <summary>The longest pause that mark-up may ask for, seconds.</summary>
    public const double MostBreak = 10;

    /// <summary>Gets how fast it is said, as a factor on the segment's rate, 0.5 to 2.</summary>
    /// <value>1.</value>
    public double Rate { get; init; } = 1;

    /// <summary>Gets by how much the pitch is moved beyond the segment's, semitones.</summary>
    public double Pitch { get; init; }

    /// <summary>Gets by how much it is louder, decibels.</summary>
    public double Volume { get; init; }

    /// <summary>Gets how much it stands out.</summary>
    public Emphasis Emphasis { get; init; }

    /// <summary>Gets the pause after it that mark-up asks for, seconds; null leaves it to the punctuation.</summary>
    public double? Break { get; init; }
}
