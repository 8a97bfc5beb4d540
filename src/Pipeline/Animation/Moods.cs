using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>The face of each style of speech. Which muscles move follows Ekman and Friesen's coding (FACS, 1978); amounts were chosen by eye on photographs.</summary>
public static class Moods
{
    /// <summary>Finds the mood of a style, fully felt.</summary>
    public static Mood Of(SpeechStyle style) => style switch
    {
        SpeechStyle.Happy => new Mood { Smile = 0.036, Spread = 0.016, Cheek = 0.026, Squint = 0.30, Brow = 0.006, Jaw = 0.05, Head = 0.15 },
        SpeechStyle.Sad => new Mood { Smile = -0.024, Brow = -0.008, Grief = 0.036, Squint = 0.20, Jaw = -0.15, Head = -0.3, Bow = 1.2 },
        SpeechStyle.Angry => new Mood { Smile = -0.010, Spread = 0.004, Knit = 0.042, Squint = 0.35, Jaw = 0.12, Head = 0.25, Bow = 0.8 },
        SpeechStyle.Calm => new Mood { Smile = 0.006, Squint = 0.08, Jaw = -0.08, Head = -0.35 },
        SpeechStyle.Excited => new Mood { Smile = 0.020, Spread = 0.012, Cheek = 0.012, Brow = 0.024, Jaw = 0.18, Head = 0.4 },
        SpeechStyle.Serious => new Mood { Smile = -0.004, Knit = 0.012, Brow = -0.002, Squint = 0.10, Jaw = -0.04, Head = -0.2 },
        SpeechStyle.Whisper => new Mood { Squint = 0.12, Brow = 0.004, Jaw = -0.40, Head = -0.3, Bow = 0.5 },
        _ => default,
    };

    /// <summary>Finds the mood of what a segment was directed to be.</summary>
    public static Mood Of(SpeechDirection? direction) => direction is null ? default : Of(direction.Style).Times(direction.Degree);
}
