using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.Models.Tests.Kokoro;

/// <summary>Runs graphs by tensor name, and knows one short sentence.</summary>
internal static class KokoroRun
{
    /// <summary>"Hello world." in Kokoro's phonemes.</summary>
    private const string Phonemes = "həlˈO wˈɜɹld.";

    /// <summary>Gives the inputs of the acoustic model for the sentence in the default voice.</summary>
    public static async Task<Dictionary<string, OrtValue>> Sentence(CancellationToken cancellation)
    {
        await using FileStream file = File.OpenRead(await TestCache.Store().Get(ModelId.KokoroTokenizer, cancellation));
        using JsonDocument tokenizer = await JsonDocument.ParseAsync(file, default, cancellation);
        JsonElement vocabulary = tokenizer.RootElement.GetProperty("model").GetProperty("vocab");
        long[] tokens = [0, .. Phonemes.Select(phoneme => vocabulary.GetProperty(phoneme.ToString()).GetInt64()), 0];
        byte[] voice = await File.ReadAllBytesAsync(await TestCache.Store().Get(ModelId.Voice("af_heart"), cancellation), cancellation);
        float[] style = MemoryMarshal.Cast<byte, float>(voice).Slice(Phonemes.Length * 256, 256).ToArray();
        return new Dictionary<string, OrtValue>(StringComparer.Ordinal)
        {
            ["input_ids"] = OrtValue.CreateTensorValueFromMemory(tokens, [1, tokens.Length]),
            ["style"] = OrtValue.CreateTensorValueFromMemory(style, [1, 256]),
            ["speed"] = OrtValue.CreateTensorValueFromMemory(new[] { 1f }, [1]),
        };
    }

    /// <summary>Opens a graph so that its kernels are the graph's own nodes, in its own order: two cuts then compute the same bits.</summary>
    public static InferenceSession Open(string path) => new(path, Plain());

    /// <summary>Opens a graph from memory in the same way.</summary>
    public static InferenceSession Open(byte[] graph) => new(graph, Plain());

    /// <summary>Runs a graph on the tensors that it names, and adds what it makes to them.</summary>
    public static void Run(InferenceSession session, Dictionary<string, OrtValue> tensors)
    {
        using var options = new RunOptions();
        IDisposableReadOnlyCollection<OrtValue> made = session.Run(options, session.InputNames, [.. session.InputNames.Select(name => tensors[name])], session.OutputNames);
        foreach ((string name, OrtValue value) in session.OutputNames.Zip(made))
        {
            tensors[name] = value;
        }
    }

    private static SessionOptions Plain() => new()
    {
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_DISABLE_ALL,
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
    };
}
