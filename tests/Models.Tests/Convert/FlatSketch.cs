using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Writes FlatBuffers tables from front to back: fields by number, values as sbyte, int, float, string, int[], byte[], a table or tables.</summary>
internal sealed class FlatSketch
{
    private readonly List<byte> _bytes = [];

    public static byte[] Write(string identifier, Dictionary<int, object> root)
    {
        FlatSketch sketch = new();
        sketch._bytes.AddRange(new byte[4]);
        sketch._bytes.AddRange(Encoding.ASCII.GetBytes(identifier));
        sketch.Patch(0, sketch.Table(root));
        return [.. sketch._bytes];
    }

    private int Table(Dictionary<int, object> fields)
    {
        int slots = fields.Count == 0 ? 0 : fields.Keys.Max() + 1;
        int vtable = _bytes.Count;
        Short(4 + (2 * slots));
        Short(4 + (4 * slots));
        for (int slot = 0; slot < slots; slot++)
        {
            Short(fields.ContainsKey(slot) ? 4 + (4 * slot) : 0);
        }

        int table = _bytes.Count;
        Int(table - vtable);
        _bytes.AddRange(new byte[4 * slots]);
        foreach ((int slot, object value) in fields)
        {
            Put(table + 4 + (4 * slot), value);
        }

        return table;
    }

    private void Put(int at, object value)
    {
        switch (value)
        {
            case sbyte small: Set(at, small); break;
            case int whole: Set(at, whole); break;
            case float real: Set(at, BitConverter.SingleToInt32Bits(real)); break;
            case string text: Patch(at, Vector(text.Length, Encoding.UTF8.GetBytes(text))); break;
            case int[] list: Patch(at, Vector(list.Length, MemoryMarshal.AsBytes(list.AsSpan()))); break;
            case byte[] raw: Patch(at, Vector(raw.Length, raw)); break;
            case Dictionary<int, object> table: Patch(at, Table(table)); break;
            case Dictionary<int, object>[] tables: Patch(at, Tables(tables)); break;
            default: throw new ArgumentException($"{value.GetType()} is no value of a field.", nameof(value));
        }
    }

    private int Vector(int count, ReadOnlySpan<byte> content)
    {
        int at = _bytes.Count;
        Int(count);
        _bytes.AddRange(content);
        return at;
    }

    private int Tables(Dictionary<int, object>[] tables)
    {
        int at = Vector(tables.Length, new byte[4 * tables.Length]);
        for (int index = 0; index < tables.Length; index++)
        {
            Patch(at + 4 + (4 * index), Table(tables[index]));
        }

        return at;
    }

    private void Patch(int at, int target) => Set(at, target - at);

    private void Set(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(CollectionsMarshal.AsSpan(_bytes)[at..], value);

    private void Short(int value) => _bytes.AddRange([(byte)value, (byte)(value >> 8)]);

    private void Int(int value)
    {
        _bytes.AddRange(new byte[4]);
        Set(_bytes.Count - 4, value);
    }
}
