using System.Text.Json;

namespace AlinFunctions.Models.Convert;

/// <summary>What each layer of a tfjs layers model is in ONNX: those of residual dense networks that enlarge pictures.</summary>
internal sealed class TfjsLayers(GraphDraft draft, Dictionary<string, ConstantTensor> constants)
{
    private readonly Dictionary<string, int[]> _shapes = new(StringComparer.Ordinal);

    public GraphDraft Draft => draft;

    /// <summary>Translates one layer; its output has the layer's name.</summary>
    public void Translate(JsonElement layer, int height, int width)
    {
        string kind = layer.GetProperty("class_name").GetString()!, name = layer.GetProperty("name").GetString()!;
        JsonElement config = layer.GetProperty("config");
        string[] inputs = [.. layer.GetProperty("inbound_nodes").EnumerateArray().SelectMany(node => node.EnumerateArray()).Select(tensor => tensor[0].GetString()!)];
        _shapes[name] = kind switch
        {
            "InputLayer" => Input(name, config, height, width),
            "Conv2D" => Convolution(name, config, inputs[0]),
            "Activation" => Activation(name, config, inputs[0]),
            "Add" => Same(name, "Add", inputs),
            "Concatenate" => Join(name, inputs),
            "MultiplyBeta" => Scale(name, config, inputs[0]),
            "UpSampling2D" => Enlarge(name, config, inputs[0]),
            _ when kind.StartsWith("PixelShuffle", StringComparison.Ordinal) => Shuffle(name, config, inputs[0]),
            _ => throw new NotSupportedException($"The layer {kind} of '{name}' has no translation to ONNX here."),
        };
    }

    /// <summary>Declares a layer's output as the network's.</summary>
    public void Output(string name) => draft.Output(name, _shapes[name]);

    private int[] Input(string name, JsonElement config, int height, int width)
    {
        int[] shape = [1, height, width, config.GetProperty("batch_input_shape")[3].GetInt32()];
        draft.Input(name, shape);
        return shape;
    }

    private int[] Convolution(string name, JsonElement config, string input)
    {
        // Keras keeps kernels as height, width, input, output.
        ConstantTensor kernel = constants[$"{name}/kernel"].Transposed(3, 2, 0, 1);
        bool same = config.GetProperty("padding").GetString() == "same" || (kernel.Shape[2] == 1 && kernel.Shape[3] == 1);
        bool plain = same && config.GetProperty("activation").GetString() == "linear"
            && config.GetProperty("strides").EnumerateArray().All(stride => stride.GetInt32() == 1);
        if (!plain)
        {
            throw new NotSupportedException($"The layer Conv2D of '{name}' is translated with stride 1, the same size and no activation only.");
        }

        draft.Add("Identity", [draft.Convolve(input, kernel, constants.GetValueOrDefault($"{name}/bias"), 1, new SpatialSteps(1, 1, Same: true))], name);
        return [.. _shapes[input][..3], kernel.Shape[0]];
    }

    private int[] Activation(string name, JsonElement config, string input)
    {
        string kind = config.GetProperty("activation").GetString()!;
        return kind == "relu" ? Same(name, "Relu", [input]) : throw new NotSupportedException($"The activation {kind} of '{name}' has no translation to ONNX here.");
    }

    private int[] Same(string name, string operation, string[] inputs)
    {
        draft.Add(operation, inputs, name);
        return _shapes[inputs[0]];
    }

    private int[] Join(string name, string[] inputs)
    {
        draft.Add("Concat", inputs, name, Onnx.OnnxAttribute.Of("axis", 3L));
        return [.. _shapes[inputs[0]][..3], inputs.Sum(input => _shapes[input][3])];
    }

    private int[] Scale(string name, JsonElement config, string input) =>
        Same(name, "Mul", [input, draft.Constant(ConstantTensor.Of(config.GetProperty("beta").GetSingle()))]);

    private int[] Enlarge(string name, JsonElement config, string input)
    {
        if (config.GetProperty("interpolation").GetString() != "nearest")
        {
            throw new NotSupportedException($"The layer UpSampling2D of '{name}' is translated for the nearest pixel only.");
        }

        int[] from = _shapes[input], shape = [1, from[1] * config.GetProperty("size")[0].GetInt32(), from[2] * config.GetProperty("size")[1].GetInt32(), from[3]];
        draft.Resize(input, linear: false, alignCorners: false, halfPixel: false, shape[1], shape[2], name);
        return shape;
    }

    /// <summary>TensorFlow's depth to space lays channels out as row, column, colour, which ONNX calls DCR.</summary>
    private int[] Shuffle(string name, JsonElement config, string input)
    {
        int scale = config.GetProperty("scale").GetInt32();
        int[] from = _shapes[input];
        draft.ChannelsFirst("DepthToSpace", input, [], name, Onnx.OnnxAttribute.Of("blocksize", (long)scale), Onnx.OnnxAttribute.Of("mode", "DCR"));
        return [1, from[1] * scale, from[2] * scale, from[3] / scale / scale];
    }
}
