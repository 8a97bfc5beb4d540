using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>What a step made: the paths of its files and small facts about them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "made")]
[JsonDerivedType(typeof(PortraitReady), "portrait")]
[JsonDerivedType(typeof(SpeechReady), "speech")]
[JsonDerivedType(typeof(WaveReady), "wave")]
[JsonDerivedType(typeof(ClipReady), "clip")]
[JsonDerivedType(typeof(VideoReady), "video")]
[JsonDerivedType(typeof(JoinedSpeech), "joined")]
[JsonDerivedType(typeof(AudioHeard), "heard")]
[JsonDerivedType(typeof(ReferenceWatched), "watched")]
public abstract record StepOutput
{
    /// <summary>Gets the files that whoever reads this output relies on.</summary>
    [JsonIgnore]
    public abstract IReadOnlyList<ArtifactPath> Files { get; }
}
