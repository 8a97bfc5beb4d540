namespace AlinFunctions.Pipeline.Speech;

/// <summary>One voice.</summary>
/// <param name="Id">Its id: Kokoro's are a letter for the language, f or m, and a name; the fast ones a family and a number.</param>
/// <param name="Language">The language that it was trained on, as a BCP 47 tag.</param>
/// <param name="Gender">How it sounds.</param>
public sealed record Voice(string Id, string Language, VoiceGender Gender);
