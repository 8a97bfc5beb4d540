using System.Buffers.Binary;
using System.Text;

namespace AlinFunctions.Models.Onnx;

/// <summary>Walks the fields of one protobuf message (wire format as protobuf.dev documents it) without copying.</summary>
internal struct ProtoReader(ReadOnlyMemory<byte> message)
{
    private int _at;

    /// <summary>Gets the number of the field that <see cref="Next"/> stopped at.</summary>
    public int Field { get; private set; }

    private WireKind Kind { get; set; }

    private enum WireKind
    {
        Varint = 0,
        Fixed64 = 1,
        Bytes = 2,
        Fixed32 = 5,
    }

    /// <summary>Moves to the next field; false at the end of the message.</summary>
    public bool Next()
    {
        if (_at >= message.Length)
        {
            return false;
        }

        ulong tag = RawVarint();
        Field = (int)(tag >> 3);
        Kind = (WireKind)(tag & 7);
        return true;
    }

    /// <summary>Passes over the field's value.</summary>
    public void Skip()
    {
        switch (Kind)
        {
            case WireKind.Varint: RawVarint(); break;
            case WireKind.Fixed64: Take(8); break;
            case WireKind.Bytes: Bytes(); break;
            case WireKind.Fixed32: Take(4); break;
            default: throw new InvalidDataException($"Field {Field} has the unknown wire type {(int)Kind}.");
        }
    }

    /// <summary>Reads an integer.</summary>
    public long Int64() => (long)RawVarint();

    /// <summary>Reads a float.</summary>
    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(4).Span);

    /// <summary>Reads a string.</summary>
    public string Text() => Encoding.UTF8.GetString(Bytes().Span);

    /// <summary>Reads bytes or a nested message as a slice.</summary>
    public ReadOnlyMemory<byte> Bytes()
    {
        ulong length = RawVarint();
        return length <= int.MaxValue ? Take((int)length) : throw Truncated();
    }

    /// <summary>Reads a repeated integer into a list, whether it is packed or not.</summary>
    public void AppendInt64s(List<long> values)
    {
        if (Kind == WireKind.Varint)
        {
            values.Add(Int64());
            return;
        }

        var packed = new ProtoReader(Bytes());
        while (packed._at < packed.Remaining.Length)
        {
            values.Add(packed.Int64());
        }
    }

    /// <summary>Reads a repeated float into a list, whether it is packed or not.</summary>
    public void AppendFloats(List<float> values)
    {
        if (Kind == WireKind.Fixed32)
        {
            values.Add(Float());
            return;
        }

        var packed = new ProtoReader(Bytes());
        while (packed._at < packed.Remaining.Length)
        {
            values.Add(packed.Float());
        }
    }

    /// <summary>Reads repeated doubles, which only ever come packed, as their raw bytes.</summary>
    public ReadOnlyMemory<byte> PackedBytes() => Kind == WireKind.Bytes ? Bytes() : throw new InvalidDataException($"Field {Field} is not packed.");

    private readonly ReadOnlyMemory<byte> Remaining => message;

    private ReadOnlyMemory<byte> Take(int length)
    {
        if (length > message.Length - _at)
        {
            throw Truncated();
        }

        ReadOnlyMemory<byte> slice = message.Slice(_at, length);
        _at += length;
        return slice;
    }

    private ulong RawVarint()
    {
        ReadOnlySpan<byte> span = message.Span;
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if (_at >= span.Length)
            {
                throw Truncated();
            }

            byte next = span[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A varint is longer than ten bytes.");
    }

    private static InvalidDataException Truncated() => new("The ONNX file ends in the middle of a message, or is no ONNX file.");
}
