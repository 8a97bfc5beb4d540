using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>One accepted job: what the orchestration carries from step to step.</summary>
/// <param name="Id">The job's name.</param>
/// <param name="Folder">The dropped folder's name.</param>
/// <param name="Options">What its user asked for.</param>
/// <param name="Seed">The seed of everything that is left to chance.</param>
/// <param name="Script">The job's own copy of the script.</param>
/// <param name="Portrait">The job's own copy of the portrait.</param>
/// <param name="PortraitHash">The portrait's SHA-256, lower-case hexadecimal.</param>
/// <param name="Round">How often the job was begun again because the store had lost an artifact.</param>
public sealed record Job(JobId Id, string Folder, JobOptions Options, long Seed, ArtifactPath Script, ArtifactPath Portrait, string PortraitHash, int Round)
{
    /// <summary>Frames a second of every video.</summary>
    public const int FramesPerSecond = 25;

    /// <summary>How often a job is begun again for a lost artifact before it fails.</summary>
    public const int MaxRounds = 3;
}
