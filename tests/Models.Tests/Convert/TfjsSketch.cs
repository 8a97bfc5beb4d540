using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using AlinFunctions.Models.Convert;
using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Tests.Convert;

/// <summary>Writes small tfjs graph models as tfjs-converter lays them out.</summary>
internal sealed class TfjsSketch
{
    private readonly JsonArray _nodes = [];
    private readonly JsonArray _weights = [];
    private readonly List<byte> _bytes = [];
    private readonly JsonObject _outputs = [];

    public TfjsSketch(params int[] inputShape) =>
        _nodes.Add(new JsonObject { ["name"] = "x", ["op"] = "Placeholder", ["attr"] = new JsonObject { ["shape"] = new JsonObject { ["shape"] = Shape(inputShape) } } });

    public static JsonObject Flag(bool value) => new() { ["b"] = value };

    public static JsonObject Number(int value) => new() { ["i"] = Text(value) };

    public static JsonObject Word(string value) => new() { ["s"] = System.Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) };

    public static JsonObject Words(params string[] values) =>
        new() { ["list"] = new JsonObject { ["s"] = new JsonArray([.. values.Select(value => JsonValue.Create(System.Convert.ToBase64String(Encoding.UTF8.GetBytes(value))))]) } };

    public static JsonObject Numbers(params int[] values) =>
        new() { ["list"] = new JsonObject { ["i"] = new JsonArray([.. values.Select(value => JsonValue.Create(Text(value)))]) } };

    public TfjsSketch Floats(string name, int[] shape, params float[] values) => Stored(name, shape, "float32", MemoryMarshal.AsBytes(values.AsSpan()), null);

    public TfjsSketch Integers(string name, int[] shape, params int[] values) => Stored(name, shape, "int32", MemoryMarshal.AsBytes(values.AsSpan()), null);

    public TfjsSketch Packed(string name, int[] shape, JsonObject packing, ReadOnlySpan<byte> values) => Stored(name, shape, "float32", values, packing);

    public TfjsSketch Node(string operation, string[] inputs, params (string Name, JsonObject Value)[] attributes)
    {
        JsonObject map = [];
        foreach ((string name, JsonObject value) in attributes)
        {
            map[name] = value;
        }

        _nodes.Add(new JsonObject { ["name"] = "y", ["op"] = operation, ["input"] = new JsonArray([.. inputs.Select(input => JsonValue.Create(input))]), ["attr"] = map });
        return this;
    }

    public OnnxModel Convert(params int[] outputShape)
    {
        _outputs["y"] = new JsonObject { ["name"] = "y:0", ["tensorShape"] = Shape(outputShape) };
        JsonObject model = new()
        {
            ["modelTopology"] = new JsonObject { ["node"] = _nodes },
            ["signature"] = new JsonObject { ["outputs"] = _outputs },
            ["weightsManifest"] = new JsonArray(new JsonObject { ["weights"] = _weights }),
        };
        using MemoryStream weights = new([.. _bytes]);
        using MemoryStream json = new(Encoding.UTF8.GetBytes(model.ToJsonString()));
        return TfjsConverter.Convert(json, weights);
    }

    private TfjsSketch Stored(string name, int[] shape, string type, ReadOnlySpan<byte> bytes, JsonObject? packing)
    {
        JsonObject weight = new() { ["name"] = name, ["shape"] = new JsonArray([.. shape.Select(size => JsonValue.Create(size))]), ["dtype"] = type };
        if (packing is not null)
        {
            weight["quantization"] = packing;
        }

        _weights.Add(weight);
        _bytes.AddRange(bytes);
        return this;
    }

    private static JsonObject Shape(int[] sizes) => new() { ["dim"] = new JsonArray([.. sizes.Select(size => new JsonObject { ["size"] = Text(size) })]) };

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
