using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A spoken word and where it stands in the script.</summary>
/// <param name="Start">Where its written form starts in the script, with what opens before it.</param>
/// <param name="End">Where its written form ends, with the marks that follow it; half-open.</param>
/// <param name="Phonemes">What is said.</param>
/// <param name="Mark">The prosody mark after it, or a zero character.</param>
internal sealed record PlacedWord(int Start, int End, string Phonemes, char Mark)
{
    /// <summary>Gets where the word itself starts.</summary>
    public int Core { get; init; } = Start;

    /// <summary>Gets how it is said otherwise than what is around it; null when it is not.</summary>
    public WordDirection? Direction { get; init; }

    /// <summary>Gets how many tokens of the model it takes, with what trails it.</summary>
    public int Tokens => Phonemes.Length + (Mark == '\0' ? 1 : 2);
}
