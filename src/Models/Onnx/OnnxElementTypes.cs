namespace AlinFunctions.Models.Onnx;

/// <summary>What follows from an element type.</summary>
public static class OnnxElementTypes
{
    /// <summary>Gives the bytes that one element takes in raw data.</summary>
    public static int ByteSize(this OnnxElementType type) => type switch
    {
        OnnxElementType.UInt8 or OnnxElementType.Int8 or OnnxElementType.Bool => 1,
        OnnxElementType.UInt16 or OnnxElementType.Int16 or OnnxElementType.Float16 => 2,
        OnnxElementType.Float or OnnxElementType.Int32 or OnnxElementType.UInt32 => 4,
        OnnxElementType.Double or OnnxElementType.Int64 or OnnxElementType.UInt64 => 8,
        _ => throw new NotSupportedException($"Tensors of type {type} have no fixed element size."),
    };
}
