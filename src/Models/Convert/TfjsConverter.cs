using System.Text.Json;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>Turns a TensorFlow.js graph model into ONNX; inputs and outputs keep their names, order and channels-last layout.</summary>
public static class TfjsConverter
{
    /// <summary>Converts a model.</summary>
    /// <param name="json">The model file: topology and weights manifest.</param>
    /// <param name="weights">The weight files, one after the other in the manifest's order.</param>
    /// <exception cref="NotSupportedException">An operator or a number format has no translation here; the message names it.</exception>
    /// <exception cref="InvalidDataException">The files do not fit each other.</exception>
    public static OnnxModel Convert(Stream json, Stream weights)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(weights);
        using JsonDocument document = JsonDocument.Parse(json);
        using MemoryStream bytes = new();
        weights.CopyTo(bytes);
        JsonElement model = document.RootElement;
        Dictionary<string, ConstantTensor> constants = TfjsWeights.Read(model.GetProperty("weightsManifest"), bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        TfjsOperators operators = new(new GraphDraft("tfjs"), constants);
        foreach (JsonElement node in model.GetProperty("modelTopology").GetProperty("node").EnumerateArray())
        {
            operators.Translate(TfjsNode.Read(node));
        }

        foreach (JsonProperty output in model.GetProperty("signature").GetProperty("outputs").EnumerateObject())
        {
            int[] shape = output.Value.GetProperty("tensorShape").GetProperty("dim").EnumerateArray().Select(Size).ToArray();
            operators.Draft.Output(TfjsNode.TensorName(output.Value.GetProperty("name").GetString()!), shape);
        }

        return operators.Draft.Finish();
    }

    private static int Size(JsonElement dimension) =>
        int.Parse(dimension.GetProperty("size").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
