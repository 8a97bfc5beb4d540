using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Everything that the tags around a character ask for.</summary>
internal sealed record Marking
{
    /// <summary>No tags.</summary>
    public static readonly Marking None = new();

    /// <summary>Gets voice and style.</summary>
    public Manner Manner { get; init; } = Manner.None;

    /// <summary>Gets "en" or "zh" where the script names the language; else null.</summary>
    public string? Language { get; init; }

    /// <summary>Gets how fast, as a factor.</summary>
    public double Rate { get; init; } = 1;

    /// <summary>Gets how much higher, semitones.</summary>
    public double Pitch { get; init; }

    /// <summary>Gets how much louder, decibels.</summary>
    public double Volume { get; init; }

    /// <summary>Gets the emphasis; null where no tag speaks of it.</summary>
    public Emphasis? Emphasis { get; init; }

    /// <summary>Gets whether it asks something of single words.</summary>
    public bool DirectsWords => Rate != 1 || Pitch != 0 || Volume != 0 || Emphasis is not null;

    /// <summary>Gets what it asks of a word; null when nothing.</summary>
    public WordDirection? Word
    {
        get
        {
            WordDirection word = new() { Rate = Rate, Pitch = Pitch, Volume = Volume, Emphasis = Emphasis ?? Speech.Emphasis.None };
            return word == new WordDirection() ? null : word;
        }
    }
}
