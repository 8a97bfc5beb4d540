namespace AlinFunctions.Models.Onnx;

/// <summary>Who makes and who reads each tensor of a graph, for finding patterns.</summary>
internal sealed class GraphWires
{
    private readonly Dictionary<string, OnnxNode> _makers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<OnnxNode>> _readers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OnnxTensor> _constants;

    public GraphWires(OnnxGraph graph)
    {
        _constants = graph.Initializers.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
        foreach (OnnxNode node in graph.Nodes)
        {
            node.Outputs.ForEach(output => _makers[output] = node);
            foreach (string input in node.Inputs.Distinct(StringComparer.Ordinal))
            {
                if (!_readers.TryGetValue(input, out List<OnnxNode>? readers))
                {
                    _readers[input] = readers = [];
                }

                readers.Add(node);
            }
        }
    }

    /// <summary>Gives the node that makes a tensor if it is of the given operator, else null.</summary>
    public OnnxNode? Maker(string? tensor, string opType) =>
        tensor is not null && _makers.TryGetValue(tensor, out OnnxNode? node) && node.OpType == opType ? node : null;

    /// <summary>Gives the nodes that read a node's first output.</summary>
    public IReadOnlyList<OnnxNode> Readers(OnnxNode node) => _readers.GetValueOrDefault(node.Outputs[0]) ?? [];

    /// <summary>Gives the only node that reads a node's first output if it is of the given operator, else null.</summary>
    public OnnxNode? Sole(OnnxNode node, string opType) => Readers(node) is [OnnxNode sole] && sole.OpType == opType ? sole : null;

    /// <summary>Gives the floats of a constant, else null.</summary>
    public float[]? Constant(string tensor) =>
        _constants.TryGetValue(tensor, out OnnxTensor? constant) && constant.ElementType == OnnxElementType.Float ? constant.ToFloats() : null;
}
