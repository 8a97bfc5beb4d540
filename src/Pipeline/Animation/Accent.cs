namespace AlinFunctions.Pipeline.Animation;

/// <summary>A syllable that the speaker leans on.</summary>
/// <param name="At">When its vowel begins, seconds of the job's clock.</param>
/// <param name="Strength">How much, 0 to 1.</param>
public readonly record struct Accent(double At, double Strength);
