using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>One stretch of the script that is spoken in one breath of the model: a sentence, or a clause of a long one.</summary>
/// <param name="Index">Its place in the script, from 0.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Language">"en" or "zh": the language that most of it is in.</param>
/// <param name="Words">Its words and how they are said; their phoneme tokens together are at most 510 (Kokoro's limit).</param>
/// <param name="PauseAfter">Seconds of silence after it: by what ends there, or as mark-up asks.</param>
/// <param name="Direction">How it is said; null leaves everything to the step that speaks it.</param>
/// <param name="PauseBefore">Seconds of silence before it, which mark-up may ask for at the start of a script; null for none.</param>
public sealed record ScriptSegment(
    int Index, string Text, string Language, IReadOnlyList<SpokenWord> Words, double PauseAfter, SpeechDirection? Direction = null, double? PauseBefore = null);
