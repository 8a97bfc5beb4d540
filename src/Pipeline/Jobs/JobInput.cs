using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>One file that a job was made of.</summary>
/// <param name="Name">The file's name in the drop.</param>
/// <param name="Path">The job's own copy.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
public sealed record JobInput(string Name, ArtifactPath Path, long Length, string Sha256);
