using System.Runtime.InteropServices;
using System.Text.Json;

namespace AlinFunctions.Models.Convert;

/// <summary>Reads the constants of a tfjs graph model: numbers laid end to end, some of them stored in fewer bits than they mean.</summary>
internal static class TfjsWeights
{
    public static Dictionary<string, ConstantTensor> Read(JsonElement manifest, ReadOnlySpan<byte> bytes)
    {
        Dictionary<string, ConstantTensor> constants = new(StringComparer.Ordinal);
        foreach (JsonElement weight in manifest.EnumerateArray().SelectMany(group => group.GetProperty("weights").EnumerateArray()))
        {
            string name = weight.GetProperty("name").GetString()!;
            string type = weight.GetProperty("dtype").GetString()!;
            int[] shape = weight.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32()).ToArray();
            int count = shape.Aggregate(1, (product, size) => checked(product * size));
            bool packed = weight.TryGetProperty("quantization", out JsonElement packing);
            string stored = packed ? packing.GetProperty("dtype").GetString()! : type;
            int length = checked(count * Width(stored, name));
            if (length > bytes.Length)
            {
                throw new InvalidDataException($"The weights end inside '{name}', which needs {length} bytes more where {bytes.Length} are left.");
            }

            constants[name] = Unpack(bytes[..length], stored, type, shape, packed ? packing : default);
            bytes = bytes[length..];
        }

        return bytes.IsEmpty ? constants : throw new InvalidDataException($"{bytes.Length} bytes of weights belong to no constant.");
    }

    private static int Width(string type, string name) => type switch
    {
        "float32" or "int32" => 4,
        "float16" or "uint16" => 2,
        "uint8" or "bool" => 1,
        _ => throw new NotSupportedException($"The constant '{name}' is stored as {type}, which is not read."),
    };

    private static ConstantTensor Unpack(ReadOnlySpan<byte> bytes, string stored, string type, int[] shape, JsonElement packing)
    {
        if (stored is "float32")
        {
            return new ConstantTensor(shape, MemoryMarshal.Cast<byte, float>(bytes).ToArray());
        }

        if (stored is "float16")
        {
            return new ConstantTensor(shape, Array.ConvertAll(MemoryMarshal.Cast<byte, Half>(bytes).ToArray(), half => (float)half));
        }

        long[] whole = stored switch
        {
            "int32" => Array.ConvertAll(MemoryMarshal.Cast<byte, int>(bytes).ToArray(), value => (long)value),
            "uint16" => Array.ConvertAll(MemoryMarshal.Cast<byte, ushort>(bytes).ToArray(), value => (long)value),
            _ => Array.ConvertAll(bytes.ToArray(), value => (long)value),
        };
        if (packing.ValueKind == JsonValueKind.Undefined)
        {
            return new ConstantTensor(shape, whole);
        }

        // Affine packing, as tfjs-converter documents it: value = stored * scale + min.
        double scale = packing.GetProperty("scale").GetDouble();
        double least = packing.GetProperty("min").GetDouble();
        return type == "int32"
            ? new ConstantTensor(shape, Array.ConvertAll(whole, value => (long)Math.Round((value * scale) + least)))
            : new ConstantTensor(shape, Array.ConvertAll(whole, value => (float)((value * scale) + least)));
    }
}
