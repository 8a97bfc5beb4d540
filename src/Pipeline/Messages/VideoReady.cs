using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>A composed video, not yet published.</summary>
/// <param name="Video">The MP4.</param>
/// <param name="Poster">A still of it, JPEG.</param>
/// <param name="WebVtt">Captions for the web.</param>
/// <param name="Srt">Captions for players.</param>
/// <param name="DurationSeconds">How long it is, seconds.</param>
public sealed record VideoReady(ArtifactPath Video, ArtifactPath Poster, ArtifactPath WebVtt, ArtifactPath Srt, double DurationSeconds) : StepOutput
{
    /// <inheritdoc />
    [JsonIgnore]
    public override IReadOnlyList<ArtifactPath> Files => [Video, Poster, WebVtt, Srt];
}
