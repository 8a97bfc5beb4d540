namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Music for a video.</summary>
/// <param name="File">The file as dropped.</param>
/// <param name="Level">How loud it is under speech, decibels of the speech's own loudness.</param>
public sealed record ComposeMusic(string File, double Level);
