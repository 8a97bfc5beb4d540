using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>What a step does. Paths and small facts only: content lies in the store.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "verb")]
[JsonDerivedType(typeof(PreparePortraitStep), "PreparePortrait")]
[JsonDerivedType(typeof(SynthesizeSpeechStep), "SynthesizeSpeech")]
[JsonDerivedType(typeof(VocodeStep), "Vocode")]
[JsonDerivedType(typeof(AnimateSegmentStep), "AnimateSegment")]
[JsonDerivedType(typeof(ComposeVideoStep), "ComposeVideo")]
[JsonDerivedType(typeof(JoinSpeechStep), "JoinSpeech")]
[JsonDerivedType(typeof(HearAudioStep), "HearAudio")]
[JsonDerivedType(typeof(WatchReferenceStep), "WatchReference")]
public abstract record StepWork
{
    /// <summary>Gets what the step is called in ids, logs and records.</summary>
    [JsonIgnore]
    public string Verb => GetType().Name[..^"Step".Length];

    /// <summary>Gets the segment it works on, from 0, where there is one.</summary>
    [JsonIgnore]
    public virtual int? SegmentIndex => null;
}
