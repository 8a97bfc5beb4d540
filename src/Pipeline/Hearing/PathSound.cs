namespace AlinFunctions.Pipeline.Hearing;

/// <summary>One sound that is looked for in a recording.</summary>
/// <param name="Symbol">The phoneme, or a blank where a silence may be.</param>
/// <param name="Word">The index of its word; -1 for a silence.</param>
/// <param name="Stress">2 primary, 1 secondary or a full tone, 0 none.</param>
public sealed record PathSound(char Symbol, int Word, int Stress)
{
    /// <summary>Gets a silence that may be there or not.</summary>
    public static PathSound Pause { get; } = new(SoundTable.Silence, -1, 0);

    /// <summary>Gets whether it is a silence.</summary>
    public bool IsPause => Symbol == SoundTable.Silence;
}
