using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Pipeline.Jobs;

/// <summary>One accepted job: what the orchestration carries from step to step.</summary>
/// <param name="Id">The job's name.</param>
/// <param name="Folder">The dropped folder's name.</param>
/// <param name="Options">What its user asked for.</param>
/// <param name="Seed">The seed of everything that is left to chance.</param>
/// <param name="Script">The job's own copy of the script; null where a recording came without one.</param>
/// <param name="Portrait">The job's own copy of the portrait; null for a job that is only to be heard.</param>
/// <param name="PortraitHash">The portrait's SHA-256, lower-case hexadecimal; empty without one.</param>
/// <param name="Round">How often the job was begun again because the store had lost an artifact.</param>
/// <param name="Audio">The job's own copy of the user's recording; null where the script is spoken.</param>
/// <param name="Lexicon">The job's own copy of the user's pronunciations.</param>
/// <param name="Logo">The job's own copy of the logo.</param>
/// <param name="Music">The job's own copy of the music.</param>
/// <param name="PoseVideo">The job's own copy of the film that the head follows.</param>
/// <param name="BlinkVideo">The job's own copy of the film that the lids follow.</param>
/// <param name="Background">The job's own copy of the picture or film that stands behind the person.</param>
public sealed record Job(
    JobId Id,
    string Folder,
    JobOptions Options,
    long Seed,
    ArtifactPath? Script,
    ArtifactPath? Portrait,
    string PortraitHash,
    int Round,
    ArtifactPath? Audio = null,
    ArtifactPath? Lexicon = null,
    ArtifactPath? Logo = null,
    ArtifactPath? Music = null,
    ArtifactPath? PoseVideo = null,
    ArtifactPath? BlinkVideo = null,
    ArtifactPath? Background = null)
{
    /// <summary>How often a job is begun again for a lost artifact before it fails.</summary>
    public const int MaxRounds = 3;

    /// <summary>Gets the frames a second of its video.</summary>
    [JsonIgnore]
    public int FramesPerSecond => Options.Fps;
}
