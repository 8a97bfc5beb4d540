namespace AlinFunctions.Pipeline.Speech;

/// <summary>A Chinese word and its syllables, one a character.</summary>
/// <param name="Text">The characters as written.</param>
/// <param name="Syllables">How each character is said.</param>
public sealed record MandarinWord(string Text, IReadOnlyList<MandarinSyllable> Syllables);
