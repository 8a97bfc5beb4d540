using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Speech;

/// <summary>Makes one segment's acoustic features and timings.</summary>
public sealed class SynthesizeSpeechHandler : IStepHandler<SynthesizeSpeechStep>, IDisposable
{
    private readonly ModelStore _models;
    private readonly Once<SpeechModel> _speech;

    /// <summary>Prepares to open the acoustic model at the first step.</summary>
    public SynthesizeSpeechHandler(ModelStore models, SessionFactory sessions)
    {
        _models = models;
        _speech = new Once<SpeechModel>(async cancellation =>
        {
            await using FileStream tokenizer = File.OpenRead(await models.Get(ModelId.KokoroTokenizer, cancellation));
            return new SpeechModel(sessions, await models.Get(ModelId.KokoroAcoustic, cancellation), PhonemeVocabulary.Read(tokenizer));
        });
    }

    /// <inheritdoc />
    public async Task<StepOutput> Run(SynthesizeSpeechStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        IReadOnlyList<ScriptSegment> script = await desk.Read<IReadOnlyList<ScriptSegment>>(work.Script, cancellation);
        SpeechModel model = await _speech.Get(cancellation);
        VoiceTable voice = VoiceTable.Read(await File.ReadAllBytesAsync(await _models.Get(ModelId.Voice(work.Voice), cancellation), cancellation));
        AcousticSpeech speech = model.Speak(script[work.Segment], voice, work.Speed, cancellation);
        using var features = new MemoryStream();
        AcousticFeaturesFile.Write(features, speech.Features);
        return new SpeechReady(
            await desk.Leave(BinaryData.FromBytes(features.ToArray()), "features.bin", cancellation),
            await desk.LeaveRecord(speech.Track, "track.json", cancellation));
    }

    /// <inheritdoc />
    public void Dispose() => _speech.Dispose();
}
