namespace AlinFunctions.Models.Onnx;

/// <summary>One operation of a graph. An empty input name means that an optional input is left out.</summary>
public sealed class OnnxNode
{
    /// <summary>Gets or sets the node's name; may be empty.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the operator, such as "Conv".</summary>
    public required string OpType { get; set; }

    /// <summary>Gets or sets the operator's domain.</summary>
    /// <value>Empty: the standard operators.</value>
    public string Domain { get; set; } = "";

    /// <summary>Gets the names of the tensors it reads, in the operator's order.</summary>
    public List<string> Inputs { get; init; } = [];

    /// <summary>Gets the names of the tensors it makes, in the operator's order.</summary>
    public List<string> Outputs { get; init; } = [];

    /// <summary>Gets its constants.</summary>
    public List<OnnxAttribute> Attributes { get; init; } = [];

    /// <summary>Finds an attribute by name, or null.</summary>
    public OnnxAttribute? Attribute(string name) => Attributes.Find(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal));

    /// <summary>Gives operator and name, for messages.</summary>
    public override string ToString() => $"{OpType} {Name}";
}
