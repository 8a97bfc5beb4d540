using System.Text.Json;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>Turns a TensorFlow.js layers model (Keras' functional form) into ONNX, for pictures of one size; channels stay last.</summary>
public static class TfjsLayersConverter
{
    /// <summary>Converts a model.</summary>
    /// <param name="json">The model file: layers and weights manifest.</param>
    /// <param name="weights">The weight files, one after the other in the manifest's order.</param>
    /// <param name="height">The input's height; a layers model leaves it open.</param>
    /// <param name="width">The input's width.</param>
    /// <exception cref="NotSupportedException">A layer has no translation here; the message names it.</exception>
    public static OnnxModel Convert(Stream json, Stream weights, int height, int width)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(weights);
        using JsonDocument document = JsonDocument.Parse(json);
        using MemoryStream bytes = new();
        weights.CopyTo(bytes);
        JsonElement model = document.RootElement;
        Dictionary<string, ConstantTensor> constants = TfjsWeights.Read(model.GetProperty("weightsManifest"), bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        JsonElement network = model.GetProperty("modelTopology").GetProperty("model_config").GetProperty("config");
        TfjsLayers layers = new(new GraphDraft("tfjs-layers"), constants);
        foreach (JsonElement layer in network.GetProperty("layers").EnumerateArray())
        {
            layers.Translate(layer, height, width);
        }

        foreach (JsonElement output in network.GetProperty("output_layers").EnumerateArray())
        {
            layers.Output(output[0].GetString()!);
        }

        return layers.Draft.Finish();
    }
}
