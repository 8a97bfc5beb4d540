using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>What mark-up asks of a whole stretch of speech; a segment has one manner.</summary>
/// <param name="Voice">The voice or mix of voices; null for the job's.</param>
/// <param name="Style">The style; null for the job's.</param>
/// <param name="Degree">How strongly the style is felt; counts only with a style.</param>
internal sealed record Manner(string? Voice = null, SpeechStyle? Style = null, double Degree = 1)
{
    /// <summary>Nothing asked for.</summary>
    public static readonly Manner None = new();

    /// <summary>Lays it over the direction of the job.</summary>
    /// <param name="direction">The job's direction, or null.</param>
    /// <param name="language">The language of the script, whose voice speaks when nobody chose one.</param>
    public SpeechDirection? Over(SpeechDirection? direction, string language)
    {
        if (this == None)
        {
            return direction;
        }

        SpeechDirection job = direction ?? new SpeechDirection(VoiceCatalog.DefaultFor(language).Id);
        return job with { Voice = Voice ?? job.Voice, Style = Style ?? job.Style, Degree = Style is null ? job.Degree : Degree };
    }
}
