using System.Buffers.Binary;
using System.Text;

namespace AlinFunctions.Models.Onnx;

/// <summary>Collects one protobuf message; large byte fields are kept as references, so weights are never copied.</summary>
internal sealed class ProtoWriter
{
    /// <summary>Bytes from which a field is referenced and not copied.</summary>
    private const int CopyLimit = 256;

    private readonly List<ReadOnlyMemory<byte>> _done = [];
    private readonly List<byte> _open = [];

    /// <summary>Gets the message's length so far in bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Writes an integer field.</summary>
    public void Int64(int field, long value)
    {
        Varint((ulong)field << 3);
        Varint((ulong)value);
    }

    /// <summary>Writes a float field.</summary>
    public void Float(int field, float value)
    {
        Varint(((ulong)field << 3) | 5);
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        Copy(bytes);
    }

    /// <summary>Writes a string field.</summary>
    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    /// <summary>Writes a string field unless it is empty, which is the field's default.</summary>
    public void TextUnlessEmpty(int field, string value)
    {
        if (value.Length > 0)
        {
            Text(field, value);
        }
    }

    /// <summary>Writes a byte field.</summary>
    public void Bytes(int field, ReadOnlyMemory<byte> value)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)value.Length);
        if (value.Length < CopyLimit)
        {
            Copy(value.Span);
        }
        else
        {
            Reference(value);
        }
    }

    /// <summary>Writes a nested message.</summary>
    public void Message(int field, ProtoWriter nested)
    {
        Varint(((ulong)field << 3) | 2);
        Varint((ulong)nested.Length);
        foreach (ReadOnlyMemory<byte> chunk in nested.Chunks())
        {
            if (chunk.Length < CopyLimit)
            {
                Copy(chunk.Span);
            }
            else
            {
                Reference(chunk);
            }
        }
    }

    /// <summary>Gives the message's bytes in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Chunks()
    {
        Close();
        return _done;
    }

    private void Reference(ReadOnlyMemory<byte> value)
    {
        Close();
        _done.Add(value);
        Length += value.Length;
    }

    private void Close()
    {
        if (_open.Count > 0)
        {
            _done.Add(_open.ToArray());
            _open.Clear();
        }
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        _open.AddRange(bytes);
        Length += bytes.Length;
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Copy([(byte)(value | 0x80)]);
        }

        Copy([(byte)value]);
    }
}
