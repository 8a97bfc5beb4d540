using System.Runtime.InteropServices;

namespace AlinFunctions.Models.Onnx;

/// <summary>A constant tensor: little-endian bytes in row-major order, which may be a slice of the file it was read from.</summary>
public sealed class OnnxTensor
{
    /// <summary>Gets the tensor's name; empty inside an attribute.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the type of the elements.</summary>
    public required OnnxElementType ElementType { get; init; }

    /// <summary>Gets the length of each axis; empty for a scalar.</summary>
    public required IReadOnlyList<long> Dimensions { get; init; }

    /// <summary>Gets the bytes of all elements.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>Gets the number of elements.</summary>
    public long Count => Dimensions.Aggregate(1L, (product, length) => product * length);

    /// <summary>Makes a float tensor from a copy of the values.</summary>
    public static OnnxTensor Of(string name, ReadOnlySpan<long> dimensions, ReadOnlySpan<float> values) =>
        Of(name, OnnxElementType.Float, dimensions, MemoryMarshal.AsBytes(values));

    /// <summary>Makes a 64-bit integer tensor from a copy of the values.</summary>
    public static OnnxTensor Of(string name, ReadOnlySpan<long> dimensions, ReadOnlySpan<long> values) =>
        Of(name, OnnxElementType.Int64, dimensions, MemoryMarshal.AsBytes(values));

    /// <summary>Makes a tensor of any fixed-size type from a copy of its raw bytes.</summary>
    /// <exception cref="ArgumentException">The bytes do not fill the shape.</exception>
    public static OnnxTensor Of(string name, OnnxElementType elementType, ReadOnlySpan<long> dimensions, ReadOnlySpan<byte> raw)
    {
        var tensor = new OnnxTensor { Name = name, ElementType = elementType, Dimensions = dimensions.ToArray(), Raw = raw.ToArray() };
        if (tensor.Count * elementType.ByteSize() != raw.Length)
        {
            throw new ArgumentException($"Tensor {name} of shape [{string.Join(',', tensor.Dimensions)}] cannot be filled by {raw.Length} bytes.", nameof(raw));
        }

        return tensor;
    }

    /// <summary>Makes a float tensor without axes.</summary>
    public static OnnxTensor Scalar(string name, float value) => Of(name, [], [value]);

    /// <summary>Makes an integer tensor without axes.</summary>
    public static OnnxTensor Scalar(string name, long value) => Of(name, [], [value]);

    /// <summary>Gives the same tensor under another name; the bytes are shared.</summary>
    public OnnxTensor Named(string name) => new() { Name = name, ElementType = ElementType, Dimensions = Dimensions, Raw = Raw };

    /// <summary>Reads the elements as floats; 16-bit floats are widened.</summary>
    /// <exception cref="InvalidOperationException">The elements are not floats.</exception>
    public float[] ToFloats() => ElementType switch
    {
        OnnxElementType.Float => MemoryMarshal.Cast<byte, float>(Raw.Span).ToArray(),
        OnnxElementType.Float16 => Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(Raw.Span).ToArray(), half => (float)half),
        _ => throw new InvalidOperationException($"Tensor {Name} holds {ElementType}, not floats."),
    };

    /// <summary>Reads the elements as integers, whatever their width.</summary>
    /// <exception cref="InvalidOperationException">The elements are not integers.</exception>
    public long[] ToInt64s() => ElementType switch
    {
        OnnxElementType.Int64 => MemoryMarshal.Cast<byte, long>(Raw.Span).ToArray(),
        OnnxElementType.Int32 => Array.ConvertAll(MemoryMarshal.Cast<byte, int>(Raw.Span).ToArray(), value => (long)value),
        OnnxElementType.UInt8 or OnnxElementType.Bool => Array.ConvertAll(Raw.ToArray(), value => (long)value),
        OnnxElementType.Int8 => Array.ConvertAll(MemoryMarshal.Cast<byte, sbyte>(Raw.Span).ToArray(), value => (long)value),
        _ => throw new InvalidOperationException($"Tensor {Name} holds {ElementType}, not integers."),
    };
}
