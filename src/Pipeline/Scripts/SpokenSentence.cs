namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A sentence ready to be spoken.</summary>
/// <param name="Language">"en" or "zh".</param>
/// <param name="Words">Its words in order.</param>
internal sealed record SpokenSentence(string Language, IReadOnlyList<PlacedWord> Words)
{
    /// <summary>Gets how many tokens of the model it takes.</summary>
    public int Tokens => Words.Sum(word => word.Tokens);
}
