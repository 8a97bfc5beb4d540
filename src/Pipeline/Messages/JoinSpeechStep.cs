namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for the waves of a job to be joined into one sound file.</summary>
/// <param name="CutList">What it is joined from.</param>
public sealed record JoinSpeechStep(ArtifactPath CutList) : StepWork;
