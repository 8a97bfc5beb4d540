using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for the video: clips joined, sound levelled, captions and metadata added.</summary>
/// <param name="CutList">What is joined, in order.</param>
/// <param name="Title">The title in the metadata.</param>
/// <param name="Language">The language of speech and captions, "en" or "zh".</param>
/// <param name="Music">Music as dropped; null for none.</param>
/// <param name="MusicLevel">How loud it is under speech, decibels of the speech's own loudness; nothing without music.</param>
public sealed record ComposeVideoStep(
    ArtifactPath CutList,
    string Title,
    string Language,
    ArtifactPath? Music = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] double MusicLevel = 0) : StepWork;
