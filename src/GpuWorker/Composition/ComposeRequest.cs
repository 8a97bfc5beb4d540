using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Asks for one video from its segments.</summary>
public sealed record ComposeRequest
{
    /// <summary>Gets the clips' frame rate.</summary>
    public required int FramesPerSecond { get; init; }

    /// <summary>Gets the segments in order.</summary>
    public required IReadOnlyList<ComposePart> Parts { get; init; }

    /// <summary>Gets the captions of the whole video; none for no caption track.</summary>
    public required IReadOnlyList<CaptionCue> Captions { get; init; }

    /// <summary>Gets the language of speech and captions, "en" or "zh".</summary>
    public required string Language { get; init; }

    /// <summary>Gets the title in the metadata.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the music under the speech; null for none.</summary>
    public ComposeMusic? Music { get; init; }

    /// <summary>Gets the label that says who generated the video.</summary>
    public required AigcMark Mark { get; init; }
}
