using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Where a step leaves what it makes.</summary>
/// <param name="Folder">The step's folder.</param>
public sealed record StepPlace(ArtifactPath Folder)
{
    /// <summary>Gets the file that says the step is done, written last and once.</summary>
    [JsonIgnore]
    public ArtifactPath Result => Folder.Below("result.json");

    /// <summary>Gets the file that a worker touches while it works.</summary>
    [JsonIgnore]
    public ArtifactPath Heartbeat => Folder.Below("heartbeat.json");

    /// <summary>The file that says why an attempt failed.</summary>
    public ArtifactPath Failure(int attempt) => Folder.Below($"attempt-{attempt}/failure.json");

    /// <summary>A file made by an attempt; attempts never write over each other.</summary>
    public ArtifactPath File(int attempt, string name) => Folder.Below($"attempt-{attempt}/{name}");
}
