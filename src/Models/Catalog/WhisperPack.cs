using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Recipes;

namespace AlinFunctions.Models.Catalog;

/// <summary>Whisper in three sizes: base writes down recordings when a job asks for it, and with all of them tests hear what was said.</summary>
internal static class WhisperPack
{
    private const string TokenizerSha256 = "27fc476bfe7f17299480be2273fc0608e4d5a99aba2ab5dec5374b4482d1a566";

    private static readonly string[] Sides = ["decoder", "encoder"];
    private static readonly string[] Parts = ["key", "value"];

    /// <summary>Gets the smallest: 4 layers of 6 heads.</summary>
    public static ModelPack Tiny { get; } = Pack(
        "tiny",
        "f4f1da6ed8a2773ac1dd9d96f4f5b0689fcc78e534a7d87db918a961136a274a",
        "fd9d995b9dcb0520f0dbf6cf68651af639fc385f594d9d876e69ca2802dc438e",
        "6c0c125986b007d2e3734bec84c18bda0152071b90b87fadac6d7764499927a0",
        "68ac791fcb4999461a313472125042934656240ba1cba7d1c2627fcbb19ac24c",
        layers: 4,
        heads: 6);

    /// <summary>Gets the middle one: 6 layers of 8 heads.</summary>
    public static ModelPack Base { get; } = Pack(
        "base",
        "4a023210a1f60880ed1ebb03bc4283835927164b5afbc937f765a17e6a282307",
        "3e345e977b55620a37c0c2b2af0644e019afdfad562dcf71eb929bb7274285f9",
        "a6beb6baabb66f00b6a686d828c95ffca6146d51900cbad0266cad38f64cf861",
        "3bba359e33fdd6dc1c10f71846a477d339b0242f462f70ea1dd73274caa38d05",
        layers: 6,
        heads: 8);

    /// <summary>Gets the largest: 12 layers of 12 heads.</summary>
    public static ModelPack Small { get; } = Pack(
        "small",
        "7279fab601b6974c17a0fe13caa71b8713b0922a7b4e9b47c71baf225ffb0a0e",
        "969f5ac12974340386bf7a02ea6626003e5e2dee396ffc6ab0eec282bf55ba06",
        "fcfc6100dc7339e7507e10f8b274350be7c4f8d8b575f0293f94cc0e156d6d24",
        "0b7407a4e53a677f826e03c75d409e6f830663932bf43dda3b08c5efa2223279",
        layers: 12,
        heads: 12);

    private static ModelPack Pack(string size, string tarball, string encoder, string decoder, string generation, int layers, int heads)
    {
        string folder = $"models/Xenova/whisper-{size}";
        (string Path, string Name)[] files =
        [
            ($"{folder}/onnx/encoder_model_quantized.onnx", "encoder.onnx"),
            ($"{folder}/onnx/decoder_model_merged_quantized.onnx", "decoder.onnx"),
            ($"{folder}/tokenizer.json", "tokenizer.json"),
            ($"{folder}/generation_config.json", "generation_config.json"),
        ];
        return new ModelPack
        {
            Name = $"whisper-{size}",
            Licence = "Apache-2.0 AND MIT",
            Origin = "Whisper by OpenAI (MIT), in 8-bit ONNX by Xenova; the package says Apache-2.0 in package.json",
            TestOnly = size != "base",
            OnDemand = true,
            Sources = [new(new NpmPackage($"sts-whisper-{size}", "1.0.0", tarball), [.. files.Select(file => file.Path)])],
            Recipe = CopyRecipe.Renaming(files),
            Entries =
            [
                new(ModelId.Whisper(size, "encoder"), "encoder.onnx", encoder, "sound to features", "声音转特征")
                {
                    Inputs = [OnnxValueInfo.Float("input_features", "batch", "mels", "frames")],
                    Outputs = [OnnxValueInfo.Float("last_hidden_state", "batch", "frames", heads * 64), .. Each(layers, layer => OnnxValueInfo.Float($"encoder_attentions.{layer}", "batch", heads, 1500, 1500))],
                },
                new(ModelId.Whisper(size, "decoder"), "decoder.onnx", decoder, "features to text tokens", "特征转文本词元")
                {
                    Inputs =
                    [
                        OnnxValueInfo.Int64("input_ids", "batch", "tokens"),
                        OnnxValueInfo.Float("encoder_hidden_states", "batch", "frames", heads * 64),
                        .. Memories("past_key_values", layers, heads),
                        new("use_cache_branch", OnnxElementType.Bool, [1]),
                    ],
                    Outputs =
                    [
                        OnnxValueInfo.Float("logits", "batch", "tokens", 51865),
                        .. Memories("present", layers, heads),
                        .. Each(layers, layer => OnnxValueInfo.Float($"decoder_attentions.{layer}", "batch", heads, "tokens", "past")),
                        .. Each(layers, layer => OnnxValueInfo.Float($"cross_attentions.{layer}", "batch", heads, "tokens", "frames")),
                    ],
                },
                new(ModelId.Whisper(size, "tokenizer"), "tokenizer.json", TokenizerSha256, "text tokens to text", "文本词元转文本"),
                new(ModelId.Whisper(size, "generation"), "generation_config.json", generation, "which tokens are special or suppressed", "特殊或被抑制的词元"),
            ],
        };
    }

    private static IEnumerable<OnnxValueInfo> Memories(string prefix, int layers, int heads) =>
        from layer in Enumerable.Range(0, layers)
        from side in Sides
        from part in Parts
        select OnnxValueInfo.Float($"{prefix}.{layer}.{side}.{part}", "batch", heads, "length", 64);

    private static IEnumerable<OnnxValueInfo> Each(int layers, Func<int, OnnxValueInfo> make) => Enumerable.Range(0, layers).Select(make);
}
