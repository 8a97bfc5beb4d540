using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>What each TensorFlow operator of a tfjs graph model is in ONNX.</summary>
internal sealed class TfjsOperators(GraphDraft draft, Dictionary<string, ConstantTensor> constants)
{
    /// <summary>Operators that differ in name only.</summary>
    private static readonly Dictionary<string, string> SameByAnotherName = new(StringComparer.Ordinal)
    {
        ["Abs"] = "Abs",
        ["Add"] = "Add",
        ["AddN"] = "Sum",
        ["AddV2"] = "Add",
        ["BiasAdd"] = "Add",
        ["Elu"] = "Elu",
        ["Exp"] = "Exp",
        ["Floor"] = "Floor",
        ["GatherNd"] = "GatherND",
        ["Identity"] = "Identity",
        ["Maximum"] = "Max",
        ["Minimum"] = "Min",
        ["Mul"] = "Mul",
        ["Neg"] = "Neg",
        ["Prelu"] = "PRelu",
        ["RealDiv"] = "Div",
        ["Relu"] = "Relu",
        ["Reshape"] = "Reshape",
        ["Sigmoid"] = "Sigmoid",
        ["Sqrt"] = "Sqrt",
        ["Sub"] = "Sub",
        ["Tanh"] = "Tanh",
    };

    /// <summary>Reductions; all but the sum still take their axes as an attribute in the operator set written here.</summary>
    private static readonly Dictionary<string, string> Reductions = new(StringComparer.Ordinal)
    {
        ["Max"] = "ReduceMax",
        ["Mean"] = "ReduceMean",
        ["Min"] = "ReduceMin",
        ["Prod"] = "ReduceProd",
        ["Sum"] = "ReduceSum",
    };

    public GraphDraft Draft => draft;

    /// <summary>Translates one node.</summary>
    public void Translate(TfjsNode node)
    {
        switch (node.Operation)
        {
            case "Const" or "NoOp":
                break;
            case "Placeholder":
                draft.Input(node.Name, node.Shape());
                break;
            case "Conv2D" or "_FusedConv2D" or "DepthwiseConv2dNative" or "FusedDepthwiseConv2dNative":
                Convolution(node);
                break;
            case "Conv2DBackpropInput":
                TransposedConvolution(node);
                break;
            case "MaxPool" or "AvgPool":
                Pool(node);
                break;
            case "Relu6":
                draft.Clip(Read(node, 0), 0, 6, node.Name);
                break;
            case "Square":
                draft.Add("Mul", [Read(node, 0), Read(node, 0)], node.Name);
                break;
            case "Rsqrt":
                draft.Add("Reciprocal", [draft.Add("Sqrt", [Read(node, 0)])], node.Name);
                break;
            case "Softmax":
                draft.Add("Softmax", [Read(node, 0)], node.Name, OnnxAttribute.Of("axis", -1L));
                break;
            case "BatchMatMul" or "BatchMatMulV2":
                MatrixProduct(node);
                break;
            case "Cast":
                Cast(node);
                break;
            case "ConcatV2":
                draft.Add("Concat", node.Inputs.SkipLast(1).Select(Read), node.Name, OnnxAttribute.Of("axis", Steer(node, node.Inputs.Length - 1)[0]));
                break;
            case "GatherV2":
                draft.Add("Gather", [Read(node, 0), Read(node, 1)], node.Name, OnnxAttribute.Of("axis", Steer(node, 2)[0]));
                break;
            case "Pad":
                Pad(node);
                break;
            case "ResizeBilinear":
                long[] size = Steer(node, 1);
                draft.Resize(Read(node, 0), true, node.Flag("align_corners"), node.Flag("half_pixel_centers"), (int)size[0], (int)size[1], node.Name);
                break;
            case "StridedSlice":
                Slice(node);
                break;
            case "Transpose":
                draft.Transpose(Read(node, 0), Steer(node, 1).Select(axis => (int)axis), node.Name);
                break;
            default:
                Plain(node);
                break;
        }
    }

    private void Plain(TfjsNode node)
    {
        if (Reductions.TryGetValue(node.Operation, out string? reduction))
        {
            Reduce(node, reduction);
        }
        else if (SameByAnotherName.TryGetValue(node.Operation, out string? same))
        {
            draft.Add(same, node.Inputs.Select(Read), node.Name);
        }
        else
        {
            throw new NotSupportedException($"The TensorFlow operator {node.Operation} of node '{node.Name}' has no translation to ONNX here.");
        }
    }

    private void Convolution(TfjsNode node)
    {
        ConstantTensor kernel = Constant(node, 1);
        bool depthwise = node.Operation.Contains("epthwise", StringComparison.Ordinal);

        // TensorFlow keeps kernels as height, width, input, output; a depthwise one as height, width, channel, multiplier.
        int channels = kernel.Shape[2];
        ConstantTensor turned = depthwise
            ? kernel.Transposed(2, 3, 0, 1).Reshaped(channels * kernel.Shape[3], 1, kernel.Shape[0], kernel.Shape[1])
            : kernel.Transposed(3, 2, 0, 1);
        string[] fused = node.Texts("fused_ops");
        ConstantTensor? bias = fused.Contains("BiasAdd", StringComparer.Ordinal) ? Constant(node, 2) : null;
        string result = draft.Convolve(Read(node, 0), turned, bias, depthwise ? channels : 1, Steps(node));
        Activate(node, result, fused.FirstOrDefault(step => step != "BiasAdd"));
    }

    private void Activate(TfjsNode node, string input, string? activation) => _ = activation switch
    {
        null => draft.Add("Identity", [input], node.Name),
        "Relu" or "Elu" or "Sigmoid" or "Tanh" => draft.Add(activation, [input], node.Name),
        "Relu6" => draft.Clip(input, 0, 6, node.Name),
        "Prelu" => draft.Add("PRelu", [input, Read(node.Inputs[^1])], node.Name),
        _ => throw new NotSupportedException($"The fused TensorFlow operator {activation} of node '{node.Name}' has no translation to ONNX here."),
    };

    private void TransposedConvolution(TfjsNode node)
    {
        long[] output = Steer(node, 0);
        int[] strides = node.Numbers("strides");
        int[] outputSize = [(int)output[1], (int)output[2]];
        int[] inputSize = node.Text("padding", "") == "SAME"
            ? [(outputSize[0] + strides[1] - 1) / strides[1], (outputSize[1] + strides[2] - 1) / strides[2]]
            : throw new NotSupportedException($"The TensorFlow operator {node.Operation} of node '{node.Name}' is translated with SAME padding only.");
        string result = draft.ConvolveTransposed(Read(node, 2), Constant(node, 1).Transposed(3, 2, 0, 1), null, [strides[1], strides[2]], inputSize, outputSize);
        draft.Add("Identity", [result], node.Name);
    }

    private void Pool(TfjsNode node)
    {
        int[] window = node.Numbers("ksize");
        draft.ChannelsFirst(node.Operation == "MaxPool" ? "MaxPool" : "AveragePool", Read(node, 0), [], node.Name, Steps(node).PoolAttributes(window[1], window[2]));
    }

    private static SpatialSteps Steps(TfjsNode node)
    {
        int[] strides = node.Numbers("strides");
        int[] dilations = node.Numbers("dilations") is { Length: 4 } given ? given : [1, 1, 1, 1];
        string padding = node.Text("padding", "VALID");
        int[] pads = padding == "EXPLICIT" ? node.Numbers("explicit_paddings") : [0, 0, 0, 0, 0, 0, 0, 0];
        return new SpatialSteps(strides[1], strides[2], dilations[1], dilations[2], padding == "SAME") { Pads = [pads[2], pads[4], pads[3], pads[5]] };
    }

    private void MatrixProduct(TfjsNode node) => draft.Add("MatMul", [Factor(node, 0, "adj_x"), Factor(node, 1, "adj_y")], node.Name);

    /// <summary>A factor with its last two axes swapped where the node says so; Einsum does it whatever the number of axes before them.</summary>
    private string Factor(TfjsNode node, int input, string swap) => node.Flag(swap)
        ? draft.Add("Einsum", [Read(node, input)], null, OnnxAttribute.Of("equation", "...ij->...ji"))
        : Read(node, input);

    private void Cast(TfjsNode node)
    {
        OnnxElementType target = node.Type("DstT") switch
        {
            "DT_FLOAT" => OnnxElementType.Float,
            "DT_INT32" or "DT_INT64" => OnnxElementType.Int64,
            var other => throw new NotSupportedException($"The TensorFlow operator Cast of node '{node.Name}' goes to {other}, which has no translation to ONNX here."),
        };
        draft.Add("Cast", [Read(node, 0)], node.Name, OnnxAttribute.Of("to", (long)target));
    }

    private void Pad(TfjsNode node)
    {
        long[] pairs = Steer(node, 1);
        IEnumerable<long> before = pairs.Where((_, index) => index % 2 == 0);
        IEnumerable<long> behind = pairs.Where((_, index) => index % 2 == 1);
        draft.Add("Pad", [Read(node, 0), draft.Constant(ConstantTensor.Vector(before.Concat(behind).ToArray()))], node.Name);
    }

    private void Reduce(TfjsNode node, string reduction)
    {
        long[] axes = Steer(node, 1);
        OnnxAttribute keep = OnnxAttribute.Of("keepdims", node.Flag("keep_dims") ? 1L : 0L);
        if (reduction == "ReduceSum")
        {
            draft.Add(reduction, [Read(node, 0), draft.Constant(ConstantTensor.Vector(axes))], node.Name, keep);
        }
        else
        {
            draft.Add(reduction, [Read(node, 0)], node.Name, OnnxAttribute.Of("axes", axes), keep);
        }
    }

    private void Slice(TfjsNode node)
    {
        if (node.Number("ellipsis_mask", 0) != 0 || node.Number("new_axis_mask", 0) != 0)
        {
            throw new NotSupportedException($"The TensorFlow operator StridedSlice of node '{node.Name}' uses an ellipsis or a new axis, which have no translation to ONNX here.");
        }

        long[] begin = Steer(node, 1), end = Steer(node, 2), strides = Steer(node, 3);
        List<int> dropped = [];
        for (int axis = 0; axis < begin.Length; axis++)
        {
            bool Masked(string mask) => (node.Number(mask, 0) >> axis & 1) == 1;
            begin[axis] = Masked("begin_mask") ? (strides[axis] > 0 ? 0 : int.MaxValue) : begin[axis];
            end[axis] = Masked("end_mask") ? (strides[axis] > 0 ? int.MaxValue : int.MinValue) : end[axis];
            if (Masked("shrink_axis_mask"))
            {
                end[axis] = begin[axis] == -1 ? int.MaxValue : begin[axis] + 1;
                dropped.Add(axis);
            }
        }

        ConstantTensor axes = ConstantTensor.Vector(Enumerable.Range(0, begin.Length));
        string[] inputs = [Read(node, 0), .. new[] { ConstantTensor.Vector(begin), ConstantTensor.Vector(end), axes, ConstantTensor.Vector(strides) }.Select(draft.Constant)];
        string slice = draft.Add("Slice", inputs, dropped.Count == 0 ? node.Name : null);
        if (dropped.Count > 0)
        {
            draft.Add("Squeeze", [slice, draft.Constant(ConstantTensor.Vector(dropped))], node.Name);
        }
    }

    private string Read(TfjsNode node, int input) => Read(node.Inputs[input]);

    private string Read(string tensor) => constants.TryGetValue(tensor, out ConstantTensor? constant) ? draft.Constant(tensor, constant) : tensor;

    private ConstantTensor Constant(TfjsNode node, int input) => constants.TryGetValue(node.Inputs[input], out ConstantTensor? constant)
        ? constant
        : throw new NotSupportedException($"Input {input} of the TensorFlow operator {node.Operation} of node '{node.Name}' is computed; only a constant one has a translation to ONNX here.");

    private long[] Steer(TfjsNode node, int input) => [.. Constant(node, input).AsIntegers()];
}
