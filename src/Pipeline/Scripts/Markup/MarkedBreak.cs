namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>A pause that the script asks for.</summary>
/// <param name="Position">Where, in the plain text: after the word that begins before it.</param>
/// <param name="Seconds">How long; 0 takes the pause of the punctuation away.</param>
/// <param name="Place">Where its tag stands.</param>
internal sealed record MarkedBreak(int Position, double Seconds, MarkupPlace Place);
