using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>What was watched in films.</summary>
/// <param name="Motion">How head and lids move.</param>
public sealed record ReferenceWatched(ArtifactPath Motion) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Motion];
}
