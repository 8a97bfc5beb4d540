namespace AlinFunctions.Pipeline.Speech;

/// <summary>The styles in numbers.</summary>
/// <remarks>
/// The directions are those that listeners agree on (Scherer 2003, "Vocal communication of emotion": pitch and range rise with arousal and
/// fall with sadness); how far each goes is what was measured on the output to be clear at degree 1 and still understood at degree 2.
/// </remarks>
public static class StyleTable
{
    /// <summary>Gets what a style does at a degree.</summary>
    /// <param name="style">The style.</param>
    /// <param name="degree">0 to 2.</param>
    public static StyleShape Of(SpeechStyle style, double degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, SpeechDirection.LeastDegree);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(degree, SpeechDirection.MostDegree);
        return AtOne(style).At(degree);
    }

    private static StyleShape AtOne(SpeechStyle style) => style switch
    {
        SpeechStyle.Neutral => StyleShape.Neutral,

        // A smile raises the voice and lets it move; the pace follows.
        SpeechStyle.Happy => new StyleShape(Rate: 1.06, Pitch: 2, Range: 1.3, Energy: 0.3, Volume: 1, Breath: 0),

        // Low arousal: slow, low, level and soft; a little breath as the cords close less.
        SpeechStyle.Sad => new StyleShape(Rate: 0.87, Pitch: -2, Range: 0.6, Energy: -0.4, Volume: -3, Breath: 0.1),

        // High arousal without the smile: the mean hardly moves, the swings and the level do.
        SpeechStyle.Angry => new StyleShape(Rate: 1.08, Pitch: 0.7, Range: 1.45, Energy: 0.6, Volume: 4, Breath: 0),

        // Even: slower and with smaller swings, nearly where the voice lies.
        SpeechStyle.Calm => new StyleShape(Rate: 0.92, Pitch: -0.8, Range: 0.8, Energy: -0.2, Volume: -1.5, Breath: 0.05),

        // Happy's direction, further.
        SpeechStyle.Excited => new StyleShape(Rate: 1.12, Pitch: 3, Range: 1.45, Energy: 0.5, Volume: 2.5, Breath: 0),

        // Lower and level, at a measured pace, without going soft.
        SpeechStyle.Serious => new StyleShape(Rate: 0.95, Pitch: -1.5, Range: 0.75, Energy: 0.1, Volume: 0.5, Breath: 0),

        // No voice at all; slower, since consonants must carry more; as much softer as keeps it audible beside speech.
        SpeechStyle.Whisper => new StyleShape(Rate: 0.93, Pitch: 0, Range: 1, Energy: 0, Volume: 0, Breath: 1),
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
