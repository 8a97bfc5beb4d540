using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Vocoder;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>Writes down what is said in a wave: Whisper (Radford et al. 2022), greedy, without time stamps. One caller at a time.</summary>
public sealed class WhisperEar : IDisposable
{
    private const int HeadSize = 64;
    private const int MostTokens = 440;
    private const int WindowSamples = 30 * LogMel.SampleRate;

    /// <summary>Silence before the first sound, 0.3 s: Whisper is taught on recordings, and mishears a word that begins with the window.</summary>
    private const int Quiet = LogMel.SampleRate * 3 / 10;

    private readonly InferenceSession _encoder;
    private readonly InferenceSession _decoder;
    private readonly WhisperTokens _tokens;
    private readonly int _layers;
    private readonly int _heads;
    private readonly int _width;
    private readonly string[] _inputs;
    private readonly string[] _outputs;

    private WhisperEar(string encoder, string decoder, WhisperTokens tokens, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1 };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        _encoder = new InferenceSession(encoder, options);
        _decoder = new InferenceSession(decoder, options);
        _tokens = tokens;
        _layers = _decoder.InputMetadata.Keys.Count(name => name.StartsWith("past_key_values", StringComparison.Ordinal)) / 4;
        _width = _encoder.OutputMetadata["last_hidden_state"].Dimensions[^1];
        _heads = _width / HeadSize;
        string[] caches = [.. from layer in Enumerable.Range(0, _layers) from side in Sides from part in Parts select $"{layer}.{side}.{part}"];
        _inputs = ["input_ids", "encoder_hidden_states", .. caches.Select(name => $"past_key_values.{name}"), "use_cache_branch"];
        _outputs = ["logits", .. caches.Select(name => $"present.{name}")];
    }

    private static string[] Sides { get; } = ["decoder", "encoder"];

    private static string[] Parts { get; } = ["key", "value"];

    /// <summary>Opens Whisper; its weights are fetched when they are first asked for.</summary>
    /// <param name="store">Where the weights lie.</param>
    /// <param name="size">"tiny", "base" or "small".</param>
    /// <param name="threads">Threads of a run.</param>
    /// <param name="cancellation">Stops the fetching of weights.</param>
    public static async Task<WhisperEar> Open(ModelStore store, string size, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        string tokenizer = await store.Get(ModelId.Whisper(size, "tokenizer"), cancellation);
        string generation = await store.Get(ModelId.Whisper(size, "generation"), cancellation);
        return new WhisperEar(
            await store.Get(ModelId.Whisper(size, "encoder"), cancellation),
            await store.Get(ModelId.Whisper(size, "decoder"), cancellation),
            WhisperTokens.Read(tokenizer, generation),
            threads);
    }

    /// <summary>Writes down a wave of any length.</summary>
    /// <param name="wave">The wave.</param>
    /// <param name="language">A language code such as "en" or "zh"; null to let Whisper find it.</param>
    public string Hear(SpokenWave wave, string? language)
    {
        ArgumentNullException.ThrowIfNull(wave);
        float[] samples = [.. new float[Quiet], .. Resampler.Convert(wave, LogMel.SampleRate).Samples];
        var texts = new List<string>();
        for (int start = 0; start < samples.Length;)
        {
            int end = samples.Length - start <= WindowSamples ? samples.Length : QuietPoint(samples, start + (WindowSamples * 2 / 3), start + WindowSamples);
            texts.Add(HearWindow(samples.AsSpan(start, end - start), language));
            start = end;
        }

        return string.Join(' ', texts);
    }

    /// <summary>Says which of some languages a wave's first half minute is in.</summary>
    public string FindLanguage(SpokenWave wave, IReadOnlyList<string> among)
    {
        ArgumentNullException.ThrowIfNull(wave);
        ArgumentNullException.ThrowIfNull(among);
        using IDisposableReadOnlyCollection<OrtValue> encoded = Encode(Resampler.Convert(wave, LogMel.SampleRate).Samples);
        using var decoding = new Decoding(this, encoded[0]);
        float[] scores = decoding.Step([_tokens.Start]).ToArray();
        return among.MaxBy(language => scores[_tokens.Languages[language]])!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _encoder.Dispose();
        _decoder.Dispose();
    }

    private string HearWindow(ReadOnlySpan<float> samples, string? language)
    {
        using IDisposableReadOnlyCollection<OrtValue> encoded = Encode(samples);
        int spoken = language is null ? FindLanguage(encoded[0]) : _tokens.Languages[language];
        using var decoding = new Decoding(this, encoded[0]);
        var heard = new List<int>();
        Span<float> scores = decoding.Step([_tokens.Start, spoken, _tokens.Transcribe, _tokens.NoTimestamps]);
        while (heard.Count < MostTokens)
        {
            int token = Choose(scores, heard.Count == 0);
            if (token == _tokens.End)
            {
                break;
            }

            heard.Add(token);
            scores = decoding.Step([token]);
        }

        return _tokens.Text(heard);
    }

    private IDisposableReadOnlyCollection<OrtValue> Encode(ReadOnlySpan<float> samples)
    {
        float[] mel = LogMel.Compute(samples);
        using var run = new RunOptions();
        using OrtValue features = OrtValue.CreateTensorValueFromMemory(mel, [1, LogMel.Bands, LogMel.Frames]);
        return _encoder.Run(run, ["input_features"], [features], ["last_hidden_state"]);
    }

    private int FindLanguage(OrtValue encoded)
    {
        using var decoding = new Decoding(this, encoded);
        float[] scores = decoding.Step([_tokens.Start]).ToArray();
        return _tokens.Languages.Values.MaxBy(token => scores[token]);
    }

    private int Choose(Span<float> scores, bool begin)
    {
        foreach (int token in begin ? _tokens.Suppressed.Concat(_tokens.SuppressedAtBegin) : _tokens.Suppressed)
        {
            scores[token] = float.NegativeInfinity;
        }

        // After the end token stand only languages, tasks and time stamps.
        scores[(_tokens.End + 1)..].Fill(float.NegativeInfinity);
        return TensorPrimitives.IndexOfMax(scores);
    }

    private static int QuietPoint(float[] samples, int from, int to)
    {
        const int Stretch = LogMel.SampleRate / 5;
        int best = to;
        float least = float.MaxValue;
        for (int at = from; at + Stretch <= to; at += Stretch / 4)
        {
            float level = TensorPrimitives.SumOfSquares(samples.AsSpan(at, Stretch));
            if (level < least)
            {
                (least, best) = (level, at + (Stretch / 2));
            }
        }

        return best;
    }

    /// <summary>One transcript in the making: keys and values of what was read stay from step to step.</summary>
    private sealed class Decoding(WhisperEar ear, OrtValue encoded) : IDisposable
    {
        private readonly RunOptions _run = new();
        private IDisposableReadOnlyCollection<OrtValue>? _first;
        private IDisposableReadOnlyCollection<OrtValue>? _last;

        public Span<float> Step(long[] tokens)
        {
            var owned = new List<IDisposable>();
            OrtValue ids = Own(owned, OrtValue.CreateTensorValueFromMemory(tokens, [1, tokens.Length]));
            OrtValue cached = Own(owned, OrtValue.CreateTensorValueFromMemory(new[] { _last is not null }, [1]));
            var inputs = new List<OrtValue> { ids, encoded };
            for (int i = 0; i < 4 * ear._layers; i++)
            {
                // The encoder's keys and values come with the first step only.
                bool ofEncoder = i % 4 >= 2;
                inputs.Add(_last is null
                    ? Own(owned, OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, [1, ear._heads, 0, HeadSize]))
                    : (ofEncoder ? _first! : _last)[i + 1]);
            }

            inputs.Add(cached);
            IDisposableReadOnlyCollection<OrtValue> outputs = ear._decoder.Run(_run, ear._inputs, inputs, ear._outputs);
            owned.ForEach(value => value.Dispose());
            if (_first is null)
            {
                _first = outputs;
            }
            else if (!ReferenceEquals(_last, _first))
            {
                _last!.Dispose();
            }

            _last = outputs;
            Span<float> logits = outputs[0].GetTensorMutableDataAsSpan<float>();
            return logits[(logits.Length / tokens.Length * (tokens.Length - 1))..];
        }

        public void Dispose()
        {
            if (!ReferenceEquals(_last, _first))
            {
                _last?.Dispose();
            }

            _first?.Dispose();
            _run.Dispose();
        }

        private static OrtValue Own(List<IDisposable> owned, OrtValue value)
        {
            owned.Add(value);
            return value;
        }
    }
}
