namespace AlinFunctions.Models.Onnx;

/// <summary>The declared name, type and shape of a tensor that flows through a graph.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="ElementType">The type of its elements.</param>
/// <param name="Shape">Its axes, or null when no shape is declared.</param>
public sealed record OnnxValueInfo(string Name, OnnxElementType ElementType, IReadOnlyList<OnnxDimension>? Shape)
{
    /// <summary>Declares a float tensor.</summary>
    public static OnnxValueInfo Float(string name, params OnnxDimension[] shape) => new(name, OnnxElementType.Float, shape);

    /// <summary>Declares a 64-bit integer tensor.</summary>
    public static OnnxValueInfo Int64(string name, params OnnxDimension[] shape) => new(name, OnnxElementType.Int64, shape);

    /// <summary>Gives name, type and shape as "name float[1,256]".</summary>
    public override string ToString() => $"{Name} {ElementType.ToString().ToLowerInvariant()}{(Shape is null ? "" : $"[{string.Join(',', Shape)}]")}";
}
