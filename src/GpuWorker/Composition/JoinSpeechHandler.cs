using System.Text.Json;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Joins the waves of a job that is only to be heard.</summary>
public sealed class JoinSpeechHandler : IStepHandler<JoinSpeechStep>
{
    /// <inheritdoc />
    public async Task<StepOutput> Run(JoinSpeechStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        CutList cut = await desk.Read<CutList>(work.CutList, cancellation);
        var parts = new List<ComposePart>();
        var tracks = new List<SpeechTrack>();
        foreach ((CutSegment segment, int index) in cut.Segments.Select((segment, index) => (segment, index)))
        {
            parts.Add(new ComposePart(string.Empty, 0, await desk.Fetch(segment.Wave, $"{index}.wav", cancellation), segment.SampleCount));
            tracks.Add(await desk.Read<SpeechTrack>(segment.Track, cancellation));
        }

        var waves = new JoinedWaves(parts);
        string sound = Path.Combine(desk.Folder, "speech.wav");
        await SpeechComposer.Compose(waves, sound, desk.Job.ToString(), cancellation);
        IReadOnlyList<CaptionCue> captions = CaptionCutter.Cut(tracks);
        byte[] timings = JsonSerializer.SerializeToUtf8Bytes(SpeechTrack.Join(tracks), PipelineJson.Readable);
        return new JoinedSpeech(
            await desk.Leave(sound, "speech.wav", cancellation),
            await desk.Leave(BinaryData.FromString(WebVttWriter.Write(captions)), "captions.vtt", cancellation),
            await desk.Leave(BinaryData.FromString(SrtWriter.Write(captions)), "captions.srt", cancellation),
            await desk.Leave(BinaryData.FromBytes(timings), "timings.json", cancellation),
            (double)waves.SampleCount / waves.SampleRate);
    }
}
