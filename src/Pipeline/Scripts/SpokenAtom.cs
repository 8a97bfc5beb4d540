namespace AlinFunctions.Pipeline.Scripts;

/// <summary>An atom and how it is said.</summary>
/// <param name="Atom">What is said.</param>
/// <param name="Phonemes">How, in Kokoro's alphabet; a comma for a rest.</param>
/// <param name="Joined">Whether the next atom is of the same Chinese word.</param>
internal sealed record SpokenAtom(Atom Atom, string Phonemes, bool Joined);
