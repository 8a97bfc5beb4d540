using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery;

/// <summary>What a video was made from and with, so that it can be made again: published as <c>job.json</c> beside it.</summary>
/// <param name="Id">The job.</param>
/// <param name="Generator">The product and its version.</param>
/// <param name="AiGenerated">Always true: the video shows a synthesized person.</param>
/// <param name="Language">The language spoken, "en" or "zh".</param>
/// <param name="Voice">The voice, by Kokoro's id; empty where the user's own recording speaks.</param>
/// <param name="Options">What its user asked for.</param>
/// <param name="Seed">The seed of everything left to chance.</param>
/// <param name="Inputs">The dropped files and their hashes.</param>
/// <param name="Models">The weights that were used and their hashes.</param>
/// <param name="Stages">How long each stage took.</param>
public sealed record JobManifest(
    JobId Id,
    string Generator,
    bool AiGenerated,
    string Language,
    string Voice,
    JobOptions Options,
    long Seed,
    IReadOnlyList<JobInput> Inputs,
    IReadOnlyList<ModelUse> Models,
    IReadOnlyList<StageTiming> Stages);
