namespace AlinFunctions.Models.Onnx;

/// <summary>Nodes in an order in which they can run, with their constants and declared ends.</summary>
public sealed class OnnxGraph
{
    /// <summary>Gets or sets the graph's name.</summary>
    /// <value>"graph"; the format wants one.</value>
    public string Name { get; set; } = "graph";

    /// <summary>Gets the nodes, each after those whose outputs it reads.</summary>
    public List<OnnxNode> Nodes { get; init; } = [];

    /// <summary>Gets the constants.</summary>
    public List<OnnxTensor> Initializers { get; init; } = [];

    /// <summary>Gets what a caller feeds.</summary>
    public List<OnnxValueInfo> Inputs { get; init; } = [];

    /// <summary>Gets what a caller may ask for.</summary>
    public List<OnnxValueInfo> Outputs { get; init; } = [];

    /// <summary>Gets declared tensors between the ends; a runtime infers them, so this may be empty.</summary>
    public List<OnnxValueInfo> Between { get; init; } = [];

    /// <summary>Appends a node with one output and returns that output's name, so that calls nest.</summary>
    public string Add(string opType, IEnumerable<string> inputs, string output, params OnnxAttribute[] attributes)
    {
        Nodes.Add(new OnnxNode { Name = output, OpType = opType, Inputs = [.. inputs], Outputs = [output], Attributes = [.. attributes] });
        return output;
    }

    /// <summary>Appends a constant and returns its name.</summary>
    public string Add(OnnxTensor initializer)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        Initializers.Add(initializer);
        return initializer.Name;
    }

    /// <summary>Finds the node that makes a tensor, or null when it is an input, a constant or unknown.</summary>
    public OnnxNode? MakerOf(string tensor) => Nodes.Find(node => node.Outputs.Contains(tensor, StringComparer.Ordinal));

    /// <summary>Finds a constant by name, or null.</summary>
    public OnnxTensor? Initializer(string name) => Initializers.Find(tensor => string.Equals(tensor.Name, name, StringComparison.Ordinal));
}
