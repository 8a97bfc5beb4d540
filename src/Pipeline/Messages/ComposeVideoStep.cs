namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for the video: clips joined, sound levelled, captions and metadata added.</summary>
/// <param name="CutList">What is joined, in order.</param>
/// <param name="Title">The title in the metadata.</param>
/// <param name="Language">The language of speech and captions, "en" or "zh".</param>
public sealed record ComposeVideoStep(ArtifactPath CutList, string Title, string Language) : StepWork;
