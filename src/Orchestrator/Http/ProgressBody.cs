using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>How far a job has come, as a bar shows it.</summary>
/// <param name="Stage">The furthest stage that is under way: Accept, Speak, Hear, Animate, Compose or Publish.</param>
/// <param name="Done">How many of the stage's parts are done.</param>
/// <param name="Total">How many there are; 0 while nobody knows.</param>
/// <param name="Segments">How many segments there are; 0 until the script is segmented.</param>
/// <param name="Spoken">How many have been spoken.</param>
/// <param name="Animated">How many have been animated.</param>
internal sealed record ProgressBody(string Stage, int Done, [property: JsonPropertyName("of")] int Total, int Segments, int Spoken, int Animated)
{
    /// <summary>Shows a progress; none yet is the stage in which a job waits for its turn.</summary>
    public static ProgressBody Of(RenderProgress? progress) => progress switch
    {
        null => new ProgressBody("Accept", 0, 0, 0, 0, 0),
        { Stage: "Speak" } => Shown(progress, progress.Spoken, progress.Segments),
        { Stage: "Animate" } => Shown(progress, progress.Animated, progress.Segments),
        _ => Shown(progress, 0, 1),
    };

    private static ProgressBody Shown(RenderProgress progress, int done, int of) => new(progress.Stage, done, of, progress.Segments, progress.Spoken, progress.Animated);
}
