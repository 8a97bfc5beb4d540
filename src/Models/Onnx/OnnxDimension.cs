using System.Globalization;

namespace AlinFunctions.Models.Onnx;

/// <summary>One axis of a declared shape: a length, a name for a length that varies, or neither.</summary>
/// <param name="Length">The fixed length, or null when it varies.</param>
/// <param name="Name">The name of a length that varies, or null.</param>
public readonly record struct OnnxDimension(long? Length, string? Name)
{
    /// <summary>Makes a fixed axis.</summary>
    public static implicit operator OnnxDimension(long length) => new(length, null);

    /// <summary>Makes a named axis that varies.</summary>
    public static implicit operator OnnxDimension(string name) => new(null, name);

    /// <summary>Makes a fixed axis.</summary>
    public static OnnxDimension FromInt64(long length) => length;

    /// <summary>Makes a named axis that varies.</summary>
    public static OnnxDimension FromString(string name) => name;

    /// <summary>Gives the length, the name, or "?".</summary>
    public override string ToString() => Length?.ToString(CultureInfo.InvariantCulture) ?? Name ?? "?";
}
