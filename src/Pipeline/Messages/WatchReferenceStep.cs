namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks a worker to watch films for how a head and lids move.</summary>
/// <param name="Pose">The film that the head follows; null for none.</param>
/// <param name="Blink">The film that the lids follow; null for none.</param>
public sealed record WatchReferenceStep(ArtifactPath? Pose, ArtifactPath? Blink) : StepWork;
