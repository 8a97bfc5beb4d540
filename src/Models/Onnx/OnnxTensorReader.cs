using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AlinFunctions.Models.Onnx;

/// <summary>Reads TensorProto; values in typed fields become raw bytes, so that there is one way to hold them.</summary>
internal static class OnnxTensorReader
{
    /// <summary>Reads one tensor.</summary>
    public static OnnxTensor Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ProtoReader(bytes);
        List<long> dimensions = [];
        var type = OnnxElementType.Undefined;
        string name = "";
        ReadOnlyMemory<byte> raw = default;
        List<float> floats = [];
        List<long> integers = [];
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1: reader.AppendInt64s(dimensions); break;
                case 2: type = (OnnxElementType)reader.Int64(); break;
                case 4: reader.AppendFloats(floats); break;
                case 5 or 7 or 11: reader.AppendInt64s(integers); break;
                case 8: name = reader.Text(); break;
                case 9: raw = reader.Bytes(); break;
                case 10: raw = reader.PackedBytes(); break;
                case 14 when reader.Int64() != 0: throw new NotSupportedException($"Tensor {name} keeps its data in another file, which is not read.");
                default: reader.Skip(); break;
            }
        }

        if (raw.IsEmpty && floats.Count > 0)
        {
            raw = MemoryMarshal.AsBytes<float>(floats.ToArray()).ToArray();
        }
        else if (raw.IsEmpty && integers.Count > 0)
        {
            raw = Narrow(integers, type.ByteSize());
        }

        var tensor = new OnnxTensor { Name = name, ElementType = type, Dimensions = dimensions, Raw = raw };
        return tensor.Count * type.ByteSize() == raw.Length
            ? tensor
            : throw new InvalidDataException($"Tensor {name} of shape [{string.Join(',', dimensions)}] holds {raw.Length} bytes.");
    }

    /// <summary>Little-endian: the low bytes of each value are the value in the narrower type.</summary>
    private static byte[] Narrow(List<long> values, int size)
    {
        var raw = new byte[values.Count * size];
        Span<byte> wide = stackalloc byte[8];
        for (int i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(wide, values[i]);
            wide[..size].CopyTo(raw.AsSpan(i * size));
        }

        return raw;
    }
}
