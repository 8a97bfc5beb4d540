using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Says that the store has lost an input that a history says exists.</summary>
public sealed class MissingArtifactException(ArtifactPath path) : Exception($"The store has no {path}.")
{
    /// <summary>Gets the input.</summary>
    public ArtifactPath Path { get; } = path;
}
