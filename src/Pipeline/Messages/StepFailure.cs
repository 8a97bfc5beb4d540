using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Why an attempt at a step made nothing.</summary>
/// <param name="Kind">Whose fault it is; anything but <see cref="FailureKind.Internal"/> is final.</param>
/// <param name="Sentence">One sentence for the user.</param>
/// <param name="Missing">The input that the store has lost, where that is why.</param>
public sealed record StepFailure(FailureKind Kind, Sentence Sentence, ArtifactPath? Missing);
