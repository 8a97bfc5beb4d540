using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Recipes;

namespace AlinFunctions.Models.Catalog;

/// <summary>The network that enlarges small portraits.</summary>
internal static class EnhancerPack
{
    /// <summary>Width and height of the tile that it is converted for.</summary>
    private const int Tile = 128;

    private const string Model = "models/x2/model.json", Weights = "models/x2/group1-shard1of1.bin";

    /// <summary>Gets it.</summary>
    public static ModelPack Twice { get; } = new()
    {
        Name = "portrait-enhancer",
        Licence = "MIT",
        Origin = "UpscalerJS esrgan-medium, twice, by Kevin Scott (MIT, LICENSE in the package): a residual dense network taught with DIV2K",
        OnDemand = true,
        Sources = [new(new NpmPackage("@upscalerjs/esrgan-medium", "1.0.0", "367471ded0629387b9aabc75183be0b80d39d46c3f509945ebde4f5bf7a49627"), Model, Weights)],
        Recipe = ConvertRecipe.TfjsLayers(Model, Weights, Tile, Tile, "portrait-enhancer.onnx"),
        Entries =
        [
            new(ModelId.PortraitEnhancer, "portrait-enhancer.onnx", "6b234a4e9ceaea5794d79458d29135588ef821d9bf266cec3883b3cafd7a5257", "a small portrait to twice its size", "小尺寸肖像放大两倍")
            {
                Inputs = [OnnxValueInfo.Float("LR", 1, Tile, Tile, 3)],
                Outputs = [OnnxValueInfo.Float("SR", 1, 2 * Tile, 2 * Tile, 3)],
            },
        ],
    };
}
