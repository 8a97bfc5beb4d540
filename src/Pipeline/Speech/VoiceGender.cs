namespace AlinFunctions.Pipeline.Speech;

/// <summary>Whether a voice sounds like a woman's or a man's.</summary>
public enum VoiceGender
{
    /// <summary>A woman's voice.</summary>
    Female,

    /// <summary>A man's voice.</summary>
    Male,

    /// <summary>Not told by whoever made the voice.</summary>
    Unknown,
}
