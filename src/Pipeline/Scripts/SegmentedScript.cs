using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>The script, read and cut into segments.</summary>
/// <param name="Path">Where the segments lie.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Language">The language that most of it is in, "en" or "zh".</param>
/// <param name="Voice">The voice that speaks it, by its id; empty where the user's own recording does.</param>
/// <param name="Refusal">Why it cannot be spoken; null when it can.</param>
/// <param name="Vocoder">The vocoder that all segments are joined at: the job's, or the one that its voice was trained with; null in the histories of older jobs.</param>
public sealed record SegmentedScript(ArtifactPath Path, int Count, string Language, string Voice, JobFailure? Refusal, VocoderKind? Vocoder = null)
{
    /// <summary>What a recording says: as many segments as it was cut into, in nobody's voice but its own.</summary>
    public static SegmentedScript OfRecording(JobId job, AudioHeard heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        return new SegmentedScript(JobPaths.Script(job), heard.Waves.Count, heard.Language, Voice: "", Refusal: null);
    }
}
