namespace AlinFunctions.Models.Onnx;

/// <summary>One named constant of a node.</summary>
public sealed class OnnxAttribute
{
    /// <summary>Gets the attribute's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets which of the values below is the one that counts.</summary>
    public required OnnxAttributeType Type { get; init; }

    /// <summary>Gets the value of a <see cref="OnnxAttributeType.Float"/>.</summary>
    public float Float { get; init; }

    /// <summary>Gets the value of an <see cref="OnnxAttributeType.Int"/>.</summary>
    public long Int { get; init; }

    /// <summary>Gets the value of a <see cref="OnnxAttributeType.Text"/>.</summary>
    public string Text { get; init; } = "";

    /// <summary>Gets the value of a <see cref="OnnxAttributeType.Tensor"/>.</summary>
    public OnnxTensor? Tensor { get; init; }

    /// <summary>Gets the value of a <see cref="OnnxAttributeType.Graph"/>.</summary>
    public OnnxGraph? Graph { get; init; }

    /// <summary>Gets the value of <see cref="OnnxAttributeType.Floats"/>.</summary>
    public IReadOnlyList<float> Floats { get; init; } = [];

    /// <summary>Gets the value of <see cref="OnnxAttributeType.Ints"/>.</summary>
    public IReadOnlyList<long> Ints { get; init; } = [];

    /// <summary>Gets the value of <see cref="OnnxAttributeType.Texts"/>.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Makes an integer attribute.</summary>
    public static OnnxAttribute Of(string name, long value) => new() { Name = name, Type = OnnxAttributeType.Int, Int = value };

    /// <summary>Makes a float attribute.</summary>
    public static OnnxAttribute Of(string name, float value) => new() { Name = name, Type = OnnxAttributeType.Float, Float = value };

    /// <summary>Makes a string attribute.</summary>
    public static OnnxAttribute Of(string name, string value) => new() { Name = name, Type = OnnxAttributeType.Text, Text = value };

    /// <summary>Makes a tensor attribute.</summary>
    public static OnnxAttribute Of(string name, OnnxTensor value) => new() { Name = name, Type = OnnxAttributeType.Tensor, Tensor = value };

    /// <summary>Makes an attribute that lists integers.</summary>
    public static OnnxAttribute Of(string name, params long[] values) => new() { Name = name, Type = OnnxAttributeType.Ints, Ints = values };

    /// <summary>Makes an attribute that lists floats.</summary>
    public static OnnxAttribute Of(string name, params float[] values) => new() { Name = name, Type = OnnxAttributeType.Floats, Floats = values };
}
