using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Drops;

/// <summary>A file that is to be copied into a folder of the inbox.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Source">Where it lies.</param>
public sealed record PlannedFile(string Name, ArtifactPath Source);
