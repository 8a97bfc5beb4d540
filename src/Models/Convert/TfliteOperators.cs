using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>What each TFLite operator is in ONNX. Codes and the order of option fields are those of TensorFlow's schema.fbs.</summary>
internal sealed class TfliteOperators(GraphDraft draft, TfliteGraph graph)
{
    /// <summary>The tensors that a DEQUANTIZE makes of constants, which are unfolded here and now.</summary>
    private readonly Dictionary<int, ConstantTensor> _unfolded = [];

    /// <summary>The name of a tensor in the ONNX graph; inner names may repeat in TFLite, so the index goes with them.</summary>
    public string Name(int tensor) => graph.Inputs.Contains(tensor) || graph.Outputs.Contains(tensor) ? graph.Tensors[tensor].Name : $"{graph.Tensors[tensor].Name}#{tensor}";

    /// <summary>Translates one operator.</summary>
    public void Translate(TfliteOperator entry)
    {
        switch (entry.Code)
        {
            case 0: Arithmetic(entry, "Add"); break;
            case 1: Pool(entry, "AveragePool"); break;
            case 2: Concatenate(entry); break;
            case 3: Convolution(entry, depthwise: false); break;
            case 4: Convolution(entry, depthwise: true); break;
            case 6: Unfold(entry); break;
            case 9: FullyConnected(entry); break;
            case 14: Plain(entry, "Sigmoid"); break;
            case 17: Pool(entry, "MaxPool"); break;
            case 18: Arithmetic(entry, "Mul"); break;
            case 19: Plain(entry, "Relu"); break;
            case 21: draft.Clip(Read(entry, 0), 0, 6, Made(entry)); break;
            case 22 or 43: draft.Add("Reshape", [Read(entry, 0), draft.Constant(ConstantTensor.Vector(Shape(entry.Outputs[0])))], Made(entry)); break;
            case 23: Resize(entry, linear: true, alignCorners: 2, halfPixel: 3); break;
            case 25: draft.Add("Softmax", [Scaled(entry)], Made(entry), OnnxAttribute.Of("axis", -1L)); break;
            case 28: Plain(entry, "Tanh"); break;
            case 32 when entry.Custom == "Convolution2DTransposeBias": TransposedConvolution(entry, image: 0, bias: 2, strides: null); break;
            case 34: Pad(entry); break;
            case 39: draft.Transpose(Read(entry, 0), Constant(entry, 1).AsIntegers().Select(axis => (int)axis), Made(entry)); break;
            case 40: draft.Add("ReduceMean", [Read(entry, 0)], Made(entry), OnnxAttribute.Of("axes", [.. Constant(entry, 1).AsIntegers()]), Keep(entry)); break;
            case 41: Arithmetic(entry, "Sub"); break;
            case 42: Arithmetic(entry, "Div"); break;
            case 54: Plain(entry, "PRelu"); break;
            case 55: Plain(entry, "Max"); break;
            case 57: Plain(entry, "Min"); break;
            case 67: TransposedConvolution(entry, image: 2, bias: 3, strides: [Option(entry, 2, 1), Option(entry, 1, 1)]); break;
            case 74: draft.Add("ReduceSum", [Read(entry, 0), draft.Constant(ConstantTensor.Vector(Constant(entry, 1).AsIntegers()))], Made(entry), Keep(entry)); break;
            case 97: Resize(entry, linear: false, alignCorners: 0, halfPixel: 1); break;
            case 117: HardSwish(entry); break;
            default:
                string name = entry.Code == 32 ? $"custom operator {entry.Custom}" : $"operator {entry.Code}";
                throw new NotSupportedException($"The TFLite {name}, which makes '{graph.Tensors[entry.Outputs[0]].Name}', has no translation to ONNX here.");
        }
    }

    private static OnnxAttribute Keep(TfliteOperator entry) => OnnxAttribute.Of("keepdims", entry.Options?.Flag(0) == true ? 1L : 0L);

    private static int Option(TfliteOperator entry, int field, int otherwise) => entry.Options?.Int(field, otherwise) ?? otherwise;

    private void Plain(TfliteOperator entry, string operation) => draft.Add(operation, entry.Inputs.Select(Read), Made(entry));

    private void Arithmetic(TfliteOperator entry, string operation) =>
        Activate(entry, draft.Add(operation, entry.Inputs.Select(Read)), entry.Options?.Byte(0) ?? 0);

    private void Concatenate(TfliteOperator entry) =>
        Activate(entry, draft.Add("Concat", entry.Inputs.Select(Read), null, OnnxAttribute.Of("axis", (long)Option(entry, 0, 0))), entry.Options?.Byte(1) ?? 0);

    private void Convolution(TfliteOperator entry, bool depthwise)
    {
        // Kernels are kept as output, height, width, input; a depthwise one as 1, height, width, channel.
        ConstantTensor kernel = Constant(entry, 1);
        int channels = Shape(entry.Inputs[0])[3];
        int later = depthwise ? 1 : 0;
        SpatialSteps steps = new(Option(entry, 2, 1), Option(entry, 1, 1), Option(entry, 5 + later, 1), Option(entry, 4 + later, 1), Same(entry));
        ConstantTensor turned = depthwise ? kernel.Transposed(3, 0, 1, 2) : kernel.Transposed(0, 3, 1, 2);
        int groups = depthwise ? channels : channels / kernel.Shape[3];
        Activate(entry, draft.Convolve(Read(entry, 0), turned, Optional(entry, 2), groups, steps), entry.Options?.Byte(3 + later) ?? 0);
    }

    private void TransposedConvolution(TfliteOperator entry, int image, int bias, int[]? strides)
    {
        int[] from = Shape(entry.Inputs[image]), to = Shape(entry.Outputs[0]);

        // The custom operator's options are a C struct; its strides follow from the sizes, since it is only used to enlarge by whole steps.
        strides ??= [to[1] / from[1], to[2] / from[2]];
        string result = draft.ConvolveTransposed(Read(entry, image), Constant(entry, 1).Transposed(3, 0, 1, 2), Optional(entry, bias), strides, from[1..3], to[1..3]);
        Activate(entry, result, entry.Code == 67 ? entry.Options?.Byte(3) ?? 0 : 0);
    }

    private void FullyConnected(TfliteOperator entry)
    {
        ConstantTensor weights = Constant(entry, 1);
        string rows = draft.Add("Reshape", [Read(entry, 0), draft.Constant(ConstantTensor.Vector(-1, weights.Shape[1]))]);
        string product = draft.Add("MatMul", [rows, draft.Constant(weights.Transposed(1, 0))]);
        string sum = Optional(entry, 2) is { } bias ? draft.Add("Add", [product, draft.Constant(bias)]) : product;
        Activate(entry, draft.Add("Reshape", [sum, draft.Constant(ConstantTensor.Vector(Shape(entry.Outputs[0])))]), entry.Options?.Byte(0) ?? 0);
    }

    private void Pool(TfliteOperator entry, string operation)
    {
        SpatialSteps steps = new(Option(entry, 2, 1), Option(entry, 1, 1), Same: Same(entry));
        string result = draft.ChannelsFirst(operation, Read(entry, 0), [], null, steps.PoolAttributes(Option(entry, 4, 1), Option(entry, 3, 1)));
        Activate(entry, result, entry.Options?.Byte(5) ?? 0);
    }

    private void Resize(TfliteOperator entry, bool linear, int alignCorners, int halfPixel)
    {
        int[] size = Shape(entry.Outputs[0]);
        draft.Resize(Read(entry, 0), linear, entry.Options?.Flag(alignCorners) == true, entry.Options?.Flag(halfPixel) == true, size[1], size[2], Made(entry));
    }

    private void Pad(TfliteOperator entry)
    {
        long[] pairs = Constant(entry, 1).AsIntegers();
        IEnumerable<long> before = pairs.Where((_, index) => index % 2 == 0);
        IEnumerable<long> behind = pairs.Where((_, index) => index % 2 == 1);
        draft.Add("Pad", [Read(entry, 0), draft.Constant(ConstantTensor.Vector(before.Concat(behind).ToArray()))], Made(entry));
    }

    /// <summary>x times a ramp from 0 at -3 to 1 at 3 (Howard et al., "Searching for MobileNetV3", 2019).</summary>
    private void HardSwish(TfliteOperator entry)
    {
        string input = Read(entry, 0);
        string ramp = draft.Clip(draft.Add("Add", [input, draft.Constant(ConstantTensor.Of(3))]), 0, 6);
        string product = draft.Add("Mul", [input, ramp]);
        draft.Add("Mul", [product, draft.Constant(ConstantTensor.Of(1f / 6))], Made(entry));
    }

    private void Unfold(TfliteOperator entry)
    {
        if (graph.Tensors[entry.Inputs[0]].Constant is not { Floats: not null } constant)
        {
            throw new NotSupportedException($"The TFLite operator DEQUANTIZE, which makes '{graph.Tensors[entry.Outputs[0]].Name}', unfolds 16-bit floats only.");
        }

        _unfolded[entry.Outputs[0]] = constant;
    }

    private string Scaled(TfliteOperator entry) =>
        entry.Options?.Float(0) is { } beta and not 0 and not 1 ? draft.Add("Mul", [Read(entry, 0), draft.Constant(ConstantTensor.Of(beta))]) : Read(entry, 0);

    private void Activate(TfliteOperator entry, string input, int activation) => _ = activation switch
    {
        0 => draft.Add("Identity", [input], Made(entry)),
        1 => draft.Add("Relu", [input], Made(entry)),
        2 => draft.Clip(input, -1, 1, Made(entry)),
        3 => draft.Clip(input, 0, 6, Made(entry)),
        4 => draft.Add("Tanh", [input], Made(entry)),
        _ => throw new NotSupportedException($"The fused TFLite activation {activation}, which makes '{graph.Tensors[entry.Outputs[0]].Name}', has no translation to ONNX here."),
    };

    private static bool Same(TfliteOperator entry) => (entry.Options?.Byte(0) ?? 0) == 0;

    private int[] Shape(int tensor) => graph.Tensors[tensor].Shape;

    private string Made(TfliteOperator entry) => Name(entry.Outputs[0]);

    private string Read(TfliteOperator entry, int input) => Read(entry.Inputs[input]);

    private string Read(int tensor) => Known(tensor) is { } constant ? draft.Constant(Name(tensor), constant) : Name(tensor);

    private ConstantTensor? Known(int tensor) => _unfolded.GetValueOrDefault(tensor) ?? graph.Tensors[tensor].Constant;

    private ConstantTensor Constant(TfliteOperator entry, int input) => Known(entry.Inputs[input])
        ?? throw new NotSupportedException($"Input {input} of TFLite operator {entry.Code}, which makes '{graph.Tensors[entry.Outputs[0]].Name}', is computed; only a constant one has a translation to ONNX here.");

    private ConstantTensor? Optional(TfliteOperator entry, int input) => entry.Inputs.Length > input && entry.Inputs[input] >= 0 ? Constant(entry, input) : null;
}
