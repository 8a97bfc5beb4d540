namespace AlinFunctions.Pipeline.Animation;

/// <summary>What a draw is for: draws for different things never move together.</summary>
public enum ChanceStream
{
    /// <summary>When a blink comes.</summary>
    BlinkTime,

    /// <summary>How long a blink takes.</summary>
    BlinkLength,

    /// <summary>By how much one eye lags.</summary>
    BlinkLag,

    /// <summary>How far the lagging eye closes.</summary>
    BlinkDepth,

    /// <summary>When the eyes jump.</summary>
    GazeTime,

    /// <summary>How far the eyes jump.</summary>
    GazeReach,

    /// <summary>Where the eyes jump.</summary>
    GazeDirection,

    /// <summary>Where the head's slow waves begin.</summary>
    PosePhase,

    /// <summary>How fast the head's slow waves are.</summary>
    PoseRate,

    /// <summary>How a phrase turns the head.</summary>
    PhraseTurn,

    /// <summary>How a phrase tilts the head.</summary>
    PhraseTilt,

    /// <summary>Which stressed syllables are nodded at.</summary>
    Accent,

    /// <summary>Which of these raise the brows.</summary>
    AccentBrow,

    /// <summary>Which of them narrow the lids.</summary>
    AccentSquint,

    /// <summary>How a pose style carries the head.</summary>
    Temperament,
}
