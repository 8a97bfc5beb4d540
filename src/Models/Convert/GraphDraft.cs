using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Convert;

/// <summary>
/// An ONNX graph under construction whose tensors keep the height-width-channel order of TensorFlow: convolutions are put between
/// two transpositions, most of which a runtime's optimiser cancels.
/// </summary>
internal sealed class GraphDraft(string name)
{
    /// <summary>The operator set that is written: the first in which Einsum, Squeeze and ReduceSum are as used here.</summary>
    private const int OperatorSet = 13;

    private static readonly int[] ToChannelsFirst = [0, 3, 1, 2];
    private static readonly int[] ToChannelsLast = [0, 2, 3, 1];

    private readonly OnnxModel _model = OnnxModel.Create(name, OperatorSet);
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>Declares a float input of fixed shape.</summary>
    public void Input(string tensor, int[] shape) =>
        _model.Graph.Inputs.Add(OnnxValueInfo.Float(tensor, Array.ConvertAll(shape, size => (OnnxDimension)(long)size)));

    /// <summary>Declares a float output of fixed shape.</summary>
    public void Output(string tensor, int[] shape) =>
        _model.Graph.Outputs.Add(OnnxValueInfo.Float(tensor, Array.ConvertAll(shape, size => (OnnxDimension)(long)size)));

    /// <summary>Adds a node with one output, which gets a name of its own unless one is given, and returns that name.</summary>
    public string Add(string operation, IEnumerable<string> inputs, string? output = null, params OnnxAttribute[] attributes) =>
        _model.Graph.Add(operation, inputs, output ?? Fresh(operation), attributes);

    /// <summary>Adds a constant that has no name in the source graph.</summary>
    public string Constant(ConstantTensor constant) => Constant(Fresh("constant"), constant);

    /// <summary>Adds a constant under its own name; the second time it is only named.</summary>
    public string Constant(string tensor, ConstantTensor constant)
    {
        if (_constants.Add(tensor))
        {
            long[] shape = Array.ConvertAll(constant.Shape, size => (long)size);
            _model.Graph.Add(constant.Floats is { } floats ? OnnxTensor.Of(tensor, shape, floats) : OnnxTensor.Of(tensor, shape, constant.Integers!));
        }

        return tensor;
    }

    public string Transpose(string input, IEnumerable<int> order, string? output = null) =>
        Add("Transpose", [input], output, OnnxAttribute.Of("perm", order.Select(axis => (long)axis).ToArray()));

    /// <summary>Runs an operator that wants channels first on a tensor that has them last.</summary>
    public string ChannelsFirst(string operation, string input, IEnumerable<string> others, string? output, params OnnxAttribute[] attributes) =>
        Transpose(Add(operation, [Transpose(input, ToChannelsFirst), .. others], null, attributes), ToChannelsLast, output);

    /// <summary>Convolves; <paramref name="kernel"/> is ordered output, input, height, width, as ONNX has it.</summary>
    public string Convolve(string input, ConstantTensor kernel, ConstantTensor? bias, int groups, SpatialSteps steps) =>
        ChannelsFirst(
            "Conv",
            input,
            bias is null ? [Constant(kernel)] : [Constant(kernel), Constant(bias)],
            null,
            [OnnxAttribute.Of("group", groups), .. steps.Attributes(kernel.Shape[2], kernel.Shape[3])]);

    /// <summary>
    /// Convolves transposed; <paramref name="kernel"/> is ordered input, output, height, width. The padding is the one that gives
    /// <paramref name="outputSize"/> from <paramref name="inputSize"/> (height, width), split as TensorFlow splits it: the odd one goes behind.
    /// </summary>
    public string ConvolveTransposed(string input, ConstantTensor kernel, ConstantTensor? bias, int[] strides, int[] inputSize, int[] outputSize)
    {
        int[] reach = [((inputSize[0] - 1) * strides[0]) + kernel.Shape[2], ((inputSize[1] - 1) * strides[1]) + kernel.Shape[3]];
        int[] cut = [Math.Max(0, reach[0] - outputSize[0]), Math.Max(0, reach[1] - outputSize[1])];
        return ChannelsFirst(
            "ConvTranspose",
            input,
            bias is null ? [Constant(kernel)] : [Constant(kernel), Constant(bias)],
            null,
            OnnxAttribute.Of("strides", strides[0], strides[1]),
            OnnxAttribute.Of("kernel_shape", kernel.Shape[2], kernel.Shape[3]),
            OnnxAttribute.Of("pads", cut[0] / 2, cut[1] / 2, cut[0] - (cut[0] / 2), cut[1] - (cut[1] / 2)),
            OnnxAttribute.Of("output_padding", Math.Max(0, outputSize[0] - reach[0]), Math.Max(0, outputSize[1] - reach[1])));
    }

    /// <summary>Resizes height and width; the corner convention is the one of TensorFlow's two flags.</summary>
    public string Resize(string input, bool linear, bool alignCorners, bool halfPixel, int height, int width, string? output)
    {
        // Batch and channels keep their size, whatever it is: they are read from the input's own shape.
        string shape = Add("Shape", [Transpose(input, ToChannelsFirst)]);
        string kept = Add("Slice", [shape, Constant(ConstantTensor.Vector(0L)), Constant(ConstantTensor.Vector(2L))]);
        string sizes = Add("Concat", [kept, Constant(ConstantTensor.Vector(height, width))], null, OnnxAttribute.Of("axis", 0L));
        string corners = (alignCorners, halfPixel) switch
        {
            (true, _) => "align_corners",
            (_, true) => "half_pixel",
            _ => "asymmetric",
        };
        OnnxAttribute[] attributes = linear
            ? [OnnxAttribute.Of("mode", "linear"), OnnxAttribute.Of("coordinate_transformation_mode", corners)]
            : [
                OnnxAttribute.Of("mode", "nearest"),
                OnnxAttribute.Of("coordinate_transformation_mode", corners),
                OnnxAttribute.Of("nearest_mode", halfPixel || alignCorners ? "round_prefer_ceil" : "floor"),
            ];
        return ChannelsFirst("Resize", input, ["", "", sizes], output, attributes);
    }

    public string Clip(string input, float least, float most, string? output = null) =>
        Add("Clip", [input, Constant(ConstantTensor.Of(least)), Constant(ConstantTensor.Of(most))], output);

    /// <summary>Gives the finished model: unread constants dropped, every node behind those whose outputs it reads.</summary>
    public OnnxModel Finish()
    {
        OnnxGraph graph = _model.Graph;
        HashSet<string> known = new(graph.Initializers.Select(tensor => tensor.Name).Concat(graph.Inputs.Select(input => input.Name)), StringComparer.Ordinal) { "" };
        List<OnnxNode> waiting = [.. graph.Nodes];
        graph.Nodes.Clear();
        while (waiting.Count > 0)
        {
            int placed = graph.Nodes.Count;
            waiting.RemoveAll(node =>
            {
                bool ready = node.Inputs.TrueForAll(known.Contains);
                if (ready)
                {
                    graph.Nodes.Add(node);
                    known.UnionWith(node.Outputs);
                }

                return ready;
            });
            if (graph.Nodes.Count == placed)
            {
                throw new InvalidDataException($"The node {waiting[0]} reads {waiting[0].Inputs.Find(input => !known.Contains(input))}, which nothing makes.");
            }
        }

        return OnnxCut.Extract(_model, graph.Inputs, graph.Outputs);
    }

    private string Fresh(string prefix) => $"{prefix}__{++_made}";
}
