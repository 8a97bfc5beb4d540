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
        FetchedCut cut = await FetchedCut.Of(work.CutList, desk, cancellation);
        var waves = new JoinedWaves(cut.Parts);
        string sound = Path.Combine(desk.Folder, "speech.wav");
        await SpeechComposer.Compose(waves, sound, desk.Job.ToString(), cancellation);
        IReadOnlyList<CaptionCue> captions = CaptionCutter.Cut(cut.Tracks);
        byte[] timings = JsonSerializer.SerializeToUtf8Bytes(SpeechTrack.Join(cut.Tracks), PipelineJson.Readable);
        return new JoinedSpeech(
            await desk.Leave(sound, "speech.wav", cancellation),
            await desk.Leave(BinaryData.FromString(WebVttWriter.Write(captions)), "captions.vtt", cancellation),
            await desk.Leave(BinaryData.FromString(SrtWriter.Write(captions)), "captions.srt", cancellation),
            await desk.Leave(BinaryData.FromBytes(timings), "timings.json", cancellation),
            (double)waves.SampleCount / waves.SampleRate);
    }
}
