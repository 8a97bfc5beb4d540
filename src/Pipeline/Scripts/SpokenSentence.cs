using AlinFunctions.Pipeline.Scripts.Markup;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A sentence ready to be spoken, or a part of one where voice or style change inside it.</summary>
/// <param name="Language">"en" or "zh".</param>
/// <param name="Words">Its words in order.</param>
internal sealed record SpokenSentence(string Language, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>Gets the voice and style that mark-up asks for.</summary>
    public Manner Manner { get; init; } = Manner.None;

    /// <summary>Gets whether the sentence ends here.</summary>
    /// <value>true.</value>
    public bool Ends { get; init; } = true;

    /// <summary>Gets how many tokens of the model it takes.</summary>
    public int Tokens => Words.Sum(word => word.Tokens);
}
