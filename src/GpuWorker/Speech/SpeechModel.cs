using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Speech;

/// <summary>Kokoro's acoustic half (Kokoro-82M v1.0, after StyleTTS 2, Li et al. 2023): says how a segment will sound and when each phoneme is spoken. Several callers may use it at once.</summary>
public sealed class SpeechModel : IDisposable
{
    private const int FeatureSize = AcousticFeatures.EncodingSize;

    // The graph always speaks at its own speed; FrameMap says why.
    private static readonly float[] OwnSpeed = [1];

    private readonly Network _network;
    private readonly PhonemeVocabulary _vocabulary;

    /// <summary>Opens the acoustic graph.</summary>
    public SpeechModel(SessionFactory sessions, string path, PhonemeVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        _vocabulary = vocabulary;
        _network = sessions.Open(
            path,
            [TensorSignature.Int64("input_ids", 1, -1), TensorSignature.Float("style", 1, AcousticFeatures.StyleSize), TensorSignature.Float("speed", 1)],
            [
                TensorSignature.Float("/encoder/MatMul_1_output_0", 1, FeatureSize, -1),
                TensorSignature.Float("/decoder/decoder/Unsqueeze_output_0", 1, 1, -1),
                TensorSignature.Float("/decoder/decoder/Unsqueeze_1_output_0", 1, 1, -1),
                TensorSignature.Int64("/encoder/Gather_output_0", -1),
            ]);
    }

    /// <summary>Opens the model on the store's weights.</summary>
    public static async Task<SpeechModel> Open(SessionFactory sessions, ModelStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using FileStream tokenizer = File.OpenRead(await store.Get(ModelId.KokoroTokenizer, cancellation));
        return new SpeechModel(sessions, await store.Get(ModelId.KokoroAcoustic, cancellation), PhonemeVocabulary.Read(tokenizer));
    }

    /// <summary>Speaks a segment, short of making sound.</summary>
    /// <param name="segment">What to say; at most 510 phoneme tokens.</param>
    /// <param name="voice">The voice's table of styles.</param>
    /// <param name="direction">How to say it; its voice is not looked at.</param>
    /// <param name="cancellation">Stops the run inside the graph.</param>
    public AcousticSpeech Speak(ScriptSegment segment, VoiceTable voice, SpeechDirection direction, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentNullException.ThrowIfNull(direction);
        ArgumentOutOfRangeException.ThrowIfLessThan(direction.Rate, SpeechTiming.Slowest, nameof(direction));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(direction.Rate, SpeechTiming.Fastest, nameof(direction));
        PhonemeLine line = PhonemeLine.Of(segment);
        // Kokoro reads a 0 before and after the line.
        var ids = new long[line.Symbols.Length + 2];
        for (int i = 0; i < line.Symbols.Length; i++)
        {
            ids[i + 1] = _vocabulary[line.Symbols[i]];
        }

        float[] style = voice.StyleFor(line.Symbols.Length).ToArray();
        using RunScope run = _network.Begin(cancellation);
        IReadOnlyList<OrtValue> outputs = run.Execute(
            [run.Tensor(ids, 1, ids.Length), run.Tensor(style, 1, style.Length), run.Tensor(OwnSpeed, 1)]);
        int[] durations = [.. outputs[3].GetTensorDataAsSpan<long>().ToArray().Select(frames => (int)frames)];
        var own = new AcousticCurves(durations, outputs[1].GetTensorDataAsSpan<float>().ToArray(), outputs[2].GetTensorDataAsSpan<float>().ToArray());
        DirectedCurves directed = ProsodyEditor.Edit(segment, line, direction, own);
        (WaveCut cut, SpeechTrack track) = SpeechTiming.Lay(segment, line, directed.Map, directed.Energy);
        var features = new AcousticFeatures
        {
            Durations = directed.Map.Durations,
            Encodings = Encodings(outputs[0].GetTensorDataAsSpan<float>(), durations),
            Pitch = directed.Pitch,
            Energy = directed.Energy,
            Style = style,
            Breath = directed.Breath,
            Cut = cut with { Gains = directed.Gains },
        };
        return new AcousticSpeech(features, track);
    }

    /// <inheritdoc/>
    public void Dispose() => _network.Dispose();

    // Every frame of a token carries the same column, so the first stands for all.
    private static float[] Encodings(ReadOnlySpan<float> aligned, int[] durations)
    {
        int frames = durations.Sum();
        if (aligned.Length != frames * FeatureSize)
        {
            throw new InvalidOperationException($"The acoustic model gave {aligned.Length} values for {frames} frames of {FeatureSize}.");
        }

        var encodings = new float[durations.Length * FeatureSize];
        int frame = 0;
        for (int token = 0; token < durations.Length; token++)
        {
            for (int row = 0; row < FeatureSize && durations[token] > 0; row++)
            {
                encodings[(token * FeatureSize) + row] = aligned[(row * frames) + frame];
            }

            frame += durations[token];
        }

        return encodings;
    }
}
