namespace AlinFunctions.Pipeline.Animation;

/// <summary>What stands behind the person.</summary>
public enum BackgroundKind
{
    /// <summary>The picture's own background.</summary>
    Keep,

    /// <summary>The picture's own background, out of focus.</summary>
    Blur,

    /// <summary>One colour.</summary>
    Colour,

    /// <summary>A dropped picture.</summary>
    Image,

    /// <summary>A dropped film, looped and without its sound.</summary>
    Video,
}
