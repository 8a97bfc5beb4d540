namespace AlinFunctions.Pipeline.Scripts;

/// <summary>What a stretch of written text is.</summary>
internal enum UnitKind
{
    /// <summary>White space.</summary>
    Blank,

    /// <summary>A word, number or other expression that is said.</summary>
    Spoken,

    /// <summary>One Chinese character.</summary>
    Han,

    /// <summary>Punctuation that shapes the voice or only surrounds.</summary>
    Mark,

    /// <summary>A symbol that nobody says, such as an emoji or a bullet.</summary>
    Silent,
}
