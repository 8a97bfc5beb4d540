using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace AlinFunctions.Models.Convert;

/// <summary>One table of a FlatBuffers file: fields found by their number through the table's vtable; an absent field has its default.</summary>
internal readonly struct FlatTable
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly int _at;

    private FlatTable(ReadOnlyMemory<byte> file, int at)
    {
        _file = file;
        _at = at;
    }

    /// <summary>Opens the root table of a file whose bytes 4 to 8 must be the given identifier.</summary>
    public static FlatTable Root(ReadOnlyMemory<byte> file, string identifier)
    {
        if (file.Length < 8 || Encoding.ASCII.GetString(file.Span.Slice(4, 4)) != identifier)
        {
            throw new InvalidDataException($"The file is not a FlatBuffers file of kind {identifier}.");
        }

        return new FlatTable(file, Pointed(file.Span, 0));
    }

    public int Byte(int field, int otherwise = 0) => Field(field) is var at and > 0 ? (sbyte)_file.Span[at] : otherwise;

    public bool Flag(int field) => Byte(field) != 0;

    public int Int(int field, int otherwise = 0) => Field(field) is var at and > 0 ? BinaryPrimitives.ReadInt32LittleEndian(_file.Span[at..]) : otherwise;

    public float Float(int field) => Field(field) is var at and > 0 ? BinaryPrimitives.ReadSingleLittleEndian(_file.Span[at..]) : 0;

    public string Text(int field) => Field(field) > 0 ? Encoding.UTF8.GetString(Vector(field, 1)) : "";

    public int[] Ints(int field) => MemoryMarshal.Cast<byte, int>(Vector(field, 4)).ToArray();

    public ReadOnlySpan<byte> Bytes(int field) => Vector(field, 1);

    public FlatTable? Table(int field) => Field(field) is var at and > 0 ? new FlatTable(_file, Pointed(_file.Span, at)) : null;

    public FlatTable[] Tables(int field)
    {
        if (Field(field) is not (var at and > 0))
        {
            return [];
        }

        int start = Pointed(_file.Span, at);
        int count = BinaryPrimitives.ReadInt32LittleEndian(_file.Span[start..]);
        FlatTable[] tables = new FlatTable[count];
        for (int index = 0; index < count; index++)
        {
            tables[index] = new FlatTable(_file, Pointed(_file.Span, start + 4 + (4 * index)));
        }

        return tables;
    }

    private static int Pointed(ReadOnlySpan<byte> file, int at) => at + BinaryPrimitives.ReadInt32LittleEndian(file[at..]);

    private ReadOnlySpan<byte> Vector(int field, int width)
    {
        if (Field(field) is not (var at and > 0))
        {
            return [];
        }

        int start = Pointed(_file.Span, at);
        return _file.Span.Slice(start + 4, checked(width * BinaryPrimitives.ReadInt32LittleEndian(_file.Span[start..])));
    }

    /// <summary>Where the field's value is, or 0 when the table leaves it out.</summary>
    private int Field(int number)
    {
        ReadOnlySpan<byte> file = _file.Span;
        int vtable = _at - BinaryPrimitives.ReadInt32LittleEndian(file[_at..]);
        int entry = 4 + (2 * number);
        if (entry >= BinaryPrimitives.ReadUInt16LittleEndian(file[vtable..]))
        {
            return 0;
        }

        int offset = BinaryPrimitives.ReadUInt16LittleEndian(file[(vtable + entry)..]);
        return offset == 0 ? 0 : _at + offset;
    }
}
