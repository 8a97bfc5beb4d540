namespace AlinFunctions.Pipeline.Animation;

/// <summary>One of the visemes that a sound passes through.</summary>
/// <param name="Viseme">How it looks.</param>
/// <param name="Share">The part of the sound's time that it takes, 0 to 1.</param>
public sealed record VisemePart(Viseme Viseme, double Share);
