using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>What is joined, fetched onto the desk.</summary>
/// <param name="FramesPerSecond">The clips' frame rate.</param>
/// <param name="Parts">Each segment's files; a clip's path is empty where there is only sound.</param>
/// <param name="Tracks">Each segment's timings.</param>
internal sealed record FetchedCut(int FramesPerSecond, IReadOnlyList<ComposePart> Parts, IReadOnlyList<SpeechTrack> Tracks)
{
    /// <summary>Fetches everything that a cut list names.</summary>
    public static async Task<FetchedCut> Of(ArtifactPath list, StepDesk desk, CancellationToken cancellation)
    {
        CutList cut = await desk.Read<CutList>(list, cancellation);
        var parts = new List<ComposePart>();
        var tracks = new List<SpeechTrack>();
        foreach ((CutSegment segment, int index) in cut.Segments.Select((segment, index) => (segment, index)))
        {
            parts.Add(new ComposePart(
                segment.Clip is { } clip ? await desk.Fetch(clip, $"{index}.mp4", cancellation) : string.Empty,
                segment.FrameCount,
                await desk.Fetch(segment.Wave, $"{index}.wav", cancellation),
                segment.SampleCount));
            tracks.Add(await desk.Read<SpeechTrack>(segment.Track, cancellation));
        }

        return new FetchedCut(cut.FramesPerSecond, parts, tracks);
    }
}
