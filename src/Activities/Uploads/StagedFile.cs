namespace AlinFunctions.Activities.Uploads;

/// <summary>A file whose blocks lie in the store while nobody sees it yet.</summary>
/// <param name="Name">Its name in the drop.</param>
/// <param name="Blocks">Its blocks, in order.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Sha256">Its hash, lower-case hexadecimal.</param>
internal sealed record StagedFile(string Name, IReadOnlyList<string> Blocks, long Length, string Sha256);
