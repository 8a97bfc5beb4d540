using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.GpuWorker.Speech;

/// <summary>The fast voices' reading half (VITS, Kim et al. 2021): says how a segment will sound and when each phoneme is spoken. Several callers may use it at once.</summary>
public sealed class PiperSpeechModel : IDisposable
{
    private readonly Network _text;
    private readonly Network _flow;
    private readonly PiperAlphabet _alphabet;

    /// <summary>Opens the graphs.</summary>
    public PiperSpeechModel(SessionFactory sessions, string textPath, string flowPath, PiperAlphabet alphabet)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        _alphabet = alphabet;
        _text = sessions.Open(
            textPath,
            [
                TensorSignature.Int64("input", 1, -1),
                TensorSignature.Int64("input_lengths", 1),
                TensorSignature.Int64("sid", 1),
                TensorSignature.Float("/dp/Mul_1_output_0", 1, 2, -1),
            ],
            [
                TensorSignature.Float("/enc_p/Split_output_0", 1, LatentFeatures.Size, -1),
                TensorSignature.Float("/enc_p/Split_output_1", 1, LatentFeatures.Size, -1),
                TensorSignature.Float("/Mul_output_0", 1, 1, -1),
            ]);
        _flow = sessions.Open(
            flowPath,
            [TensorSignature.Float("/Add_output_0", 1, LatentFeatures.Size, -1), TensorSignature.Float("/Cast_2_output_0", 1, 1, -1), TensorSignature.Int64("sid", 1)],
            [TensorSignature.Float("/Mul_7_output_0", 1, LatentFeatures.Size, -1)]);
    }

    /// <summary>Opens the model on the store's weights, which are fetched when they are first asked for.</summary>
    public static async Task<PiperSpeechModel> Open(SessionFactory sessions, ModelStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        await using FileStream tokens = File.OpenRead(await store.Get(ModelId.PiperTokens, cancellation));
        return new PiperSpeechModel(
            sessions, await store.Get(ModelId.PiperText, cancellation), await store.Get(ModelId.PiperFlow, cancellation), PiperAlphabet.Read(tokens));
    }

    /// <summary>Speaks a segment, short of making sound.</summary>
    /// <param name="segment">What to say, in English.</param>
    /// <param name="speaker">Which of the 904 speakers says it.</param>
    /// <param name="speed">How fast, 0.5 to 2; 1 is the voice's own speed.</param>
    /// <param name="cancellation">Stops the run inside the graph.</param>
    public LatentSpeech Speak(ScriptSegment segment, int speaker, double speed, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(speed, SpeechTiming.Slowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, SpeechTiming.Fastest);
        PhonemeLine line = PhonemeLine.Of(segment);
        PiperLine piper = _alphabet.Read(line);
        int ids = piper.Ids.Length;
        long[] who = [speaker];
        int[] durations;
        float[] prior;
        using (RunScope run = _text.Begin(cancellation))
        {
            // No noise for the durations: each is what the model holds most likely.
            IReadOnlyList<OrtValue> outputs = run.Execute(
                [run.Tensor(piper.Ids, 1, ids), run.Tensor<long>([ids], 1), run.Tensor(who, 1), run.Tensor(new float[2 * ids], 1, 2, ids)]);
            durations = PiperPrior.Frames(outputs[2].GetTensorDataAsSpan<float>(), speed);
            prior = PiperPrior.Lay(outputs[0].GetTensorDataAsSpan<float>(), outputs[1].GetTensorDataAsSpan<float>(), durations);
        }

        int frames = durations.Sum();
        var latent = new float[prior.Length];
        using (RunScope run = _flow.Begin(cancellation))
        {
            float[] mask = [.. Enumerable.Repeat(1f, frames)];
            run.Execute(
                [run.Tensor(prior, 1, LatentFeatures.Size, frames), run.Tensor(mask, 1, 1, frames), run.Tensor(who, 1)],
                [run.Tensor(latent, 1, LatentFeatures.Size, frames)]);
        }

        (int first, int end, int pause, SpeechTrack track) = PiperTiming.Lay(segment, line, piper, durations);
        var features = new LatentFeatures { Speaker = speaker, Latent = latent, FirstFrame = first, EndFrame = end, PauseSamples = pause };
        return new LatentSpeech(features, track);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _text.Dispose();
        _flow.Dispose();
    }
}
