using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;

namespace AlinFunctions.GpuWorker.Speech;

/// <summary>Makes one segment's acoustic features and timings.</summary>
public sealed class SynthesizeSpeechHandler(ModelStore models, SessionFactory sessions) : IStepHandler<SynthesizeSpeechStep>, IDisposable
{
    private readonly Once<SpeechModel> _speech = new(cancellation => SpeechModel.Open(sessions, models, cancellation));
    private readonly Once<PiperSpeechModel> _fast = new(cancellation => PiperSpeechModel.Open(sessions, models, cancellation));
    private readonly VoiceShelf _voices = new(models);

    /// <inheritdoc />
    public async Task<StepOutput> Run(SynthesizeSpeechStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        IReadOnlyList<ScriptSegment> script = await desk.Read<IReadOnlyList<ScriptSegment>>(work.Script, cancellation);
        ScriptSegment segment = script[work.Segment];
        SpeechDirection direction = segment.Direction ?? new SpeechDirection(work.Voice) { Rate = work.Speed };
        if (PiperVoices.Names(direction.Voice))
        {
            return await SpeakFast(segment, direction, desk, cancellation);
        }

        SpeechModel model = await _speech.Get(cancellation);
        VoiceTable voice = await _voices.Get(VoiceMix.Parse(direction.Voice), cancellation);
        AcousticSpeech speech = model.Speak(segment, voice, direction, cancellation);
        using var features = new MemoryStream();
        AcousticFeaturesFile.Write(features, speech.Features);
        return new SpeechReady(
            await desk.Leave(BinaryData.FromBytes(features.ToArray()), "features.bin", cancellation),
            await desk.LeaveRecord(speech.Track with { Direction = direction }, "track.json", cancellation));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _speech.Dispose();
        _fast.Dispose();
    }

    private async Task<StepOutput> SpeakFast(ScriptSegment segment, SpeechDirection direction, StepDesk desk, CancellationToken cancellation)
    {
        PiperSpeechModel model = await _fast.Get(cancellation);
        LatentSpeech speech = model.Speak(segment, PiperVoices.Speaker(direction.Voice), direction.Rate, cancellation);
        using var features = new MemoryStream();
        LatentFeaturesFile.Write(features, speech.Features);
        return new SpeechReady(
            await desk.Leave(BinaryData.FromBytes(features.ToArray()), "features.bin", cancellation),
            await desk.LeaveRecord(speech.Track with { Direction = direction }, "track.json", cancellation));
    }
}
