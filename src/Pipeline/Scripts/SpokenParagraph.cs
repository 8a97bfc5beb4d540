namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A paragraph ready to be spoken.</summary>
/// <param name="Sentences">Its sentences in order; none is without words.</param>
internal sealed record SpokenParagraph(IReadOnlyList<SpokenSentence> Sentences);
