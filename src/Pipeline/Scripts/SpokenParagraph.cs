namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A paragraph ready to be spoken.</summary>
/// <param name="Sentences">Its sentences in order; none is without words.</param>
/// <param name="Kind">What it is among its neighbours.</param>
internal sealed record SpokenParagraph(IReadOnlyList<SpokenSentence> Sentences, ParagraphKind Kind = ParagraphKind.Text);
