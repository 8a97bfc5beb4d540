namespace AlinFunctions.Models.Onnx;

/// <summary>The kinds of a node's attribute, numbered as AttributeProto.AttributeType of onnx.proto numbers them.</summary>
public enum OnnxAttributeType
{
    /// <summary>No type given.</summary>
    Undefined = 0,

    /// <summary>One float.</summary>
    Float = 1,

    /// <summary>One integer.</summary>
    Int = 2,

    /// <summary>One string.</summary>
    Text = 3,

    /// <summary>One tensor.</summary>
    Tensor = 4,

    /// <summary>One graph, the body of a control-flow node.</summary>
    Graph = 5,

    /// <summary>A list of floats.</summary>
    Floats = 6,

    /// <summary>A list of integers.</summary>
    Ints = 7,

    /// <summary>A list of strings.</summary>
    Texts = 8,
}
