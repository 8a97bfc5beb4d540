namespace AlinFunctions.Pipeline.Speech;

/// <summary>The manner in which a sentence is said.</summary>
public enum SpeechStyle
{
    /// <summary>As the voice speaks by itself.</summary>
    Neutral,

    /// <summary>Higher, livelier and a little faster.</summary>
    Happy,

    /// <summary>Lower, flatter and slower.</summary>
    Sad,

    /// <summary>Louder, wider and faster.</summary>
    Angry,

    /// <summary>Even and slow.</summary>
    Calm,

    /// <summary>Highest, widest and fastest.</summary>
    Excited,

    /// <summary>Lower and level, at a measured pace.</summary>
    Serious,

    /// <summary>With breath instead of voice.</summary>
    Whisper,
}
