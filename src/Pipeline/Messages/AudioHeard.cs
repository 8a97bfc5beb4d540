using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>A recording, cut and listened to.</summary>
/// <param name="Language">The language spoken, "en" or "zh".</param>
/// <param name="Waves">Its stretches in order; half an hour makes a hundred at most, a quarter of what a history's entry may hold.</param>
public sealed record AudioHeard(string Language, IReadOnlyList<WaveReady> Waves) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [.. Waves.SelectMany(wave => wave.Files)];

    /// <inheritdoc />
    public bool Equals(AudioHeard? other) => other is not null && Language == other.Language && Waves.SequenceEqual(other.Waves);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Language, Waves.Count);
}
