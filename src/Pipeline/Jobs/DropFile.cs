namespace AlinFunctions.Pipeline.Jobs;

/// <summary>One file of a drop, at one version of its content.</summary>
/// <param name="Name">The file's name inside the folder.</param>
/// <param name="ETag">The version of its content, as the store tells it.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record DropFile(string Name, string ETag, long Length);
