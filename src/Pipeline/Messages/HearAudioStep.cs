using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks a worker to listen to the user's own recording: to cut it at its silences, and to find when each sound is made.</summary>
/// <param name="Audio">The recording as dropped.</param>
/// <param name="Script">The segmented script of what is said in it; null when nobody knows.</param>
/// <param name="Language">The language spoken, "en" or "zh"; null when nobody has said.</param>
/// <param name="WriteDown">Whether what is said is to be written down where there is no script.</param>
/// <param name="Beginning">Whether only the first seconds of speech are wanted.</param>
public sealed record HearAudioStep(ArtifactPath Audio, ArtifactPath? Script = null, string? Language = null, bool WriteDown = false, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Beginning = false) : StepWork;
