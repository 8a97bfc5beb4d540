using System.Text;
using System.Text.Json;

namespace AlinFunctions.Models.Convert;

/// <summary>One node of a tfjs graph model: its operator, what it reads, and its attributes as TensorFlow's NodeDef spells them in JSON.</summary>
internal sealed class TfjsNode
{
    private readonly Dictionary<string, JsonElement> _attributes;

    private TfjsNode(string name, string operation, string[] inputs, Dictionary<string, JsonElement> attributes)
    {
        Name = name;
        Operation = operation;
        Inputs = inputs;
        _attributes = attributes;
    }

    public string Name { get; }

    public string Operation { get; }

    /// <summary>Gets the names of the tensors it reads, without control inputs and without the ":0" of a first output.</summary>
    public string[] Inputs { get; }

    public static TfjsNode Read(JsonElement node)
    {
        string[] inputs = !node.TryGetProperty("input", out JsonElement list)
            ? []
            : list.EnumerateArray().Select(input => input.GetString()!).Where(input => !input.StartsWith('^')).Select(TensorName).ToArray();
        Dictionary<string, JsonElement> attributes = !node.TryGetProperty("attr", out JsonElement map)
            ? []
            : map.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value, StringComparer.Ordinal);
        return new TfjsNode(node.GetProperty("name").GetString()!, node.GetProperty("op").GetString()!, inputs, attributes);
    }

    /// <summary>The name of a tensor without the ":0" that stands for a node's first output.</summary>
    public static string TensorName(string reference) =>
        reference.EndsWith(":0", StringComparison.Ordinal) ? reference[..^2] : reference;

    /// <summary>A text attribute, which tfjs writes as base64.</summary>
    public string Text(string name, string otherwise) =>
        Value(name, "s") is { } value ? Encoding.UTF8.GetString(System.Convert.FromBase64String(value.GetString()!)) : otherwise;

    public bool Flag(string name) => Value(name, "b") is { ValueKind: JsonValueKind.True };

    public int Number(string name, int otherwise) => Value(name, "i") is { } value ? Whole(value) : otherwise;

    public string Type(string name) => Value(name, "type") is { } value ? value.ToString() : "";

    public int[] Numbers(string name) =>
        Value(name, "list") is { } list && list.TryGetProperty("i", out JsonElement values) ? values.EnumerateArray().Select(Whole).ToArray() : [];

    public string[] Texts(string name) =>
        Value(name, "list") is { } list && list.TryGetProperty("s", out JsonElement values)
            ? values.EnumerateArray().Select(value => Encoding.UTF8.GetString(System.Convert.FromBase64String(value.GetString()!))).ToArray()
            : [];

    /// <summary>The sizes of a placeholder's shape; an unknown size becomes 1.</summary>
    public int[] Shape() =>
        Value("shape", "shape") is { } shape && shape.TryGetProperty("dim", out JsonElement sizes)
            ? sizes.EnumerateArray().Select(size => Math.Max(1, Whole(size.GetProperty("size")))).ToArray()
            : [];

    private static int Whole(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? int.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : value.GetInt32();

    private JsonElement? Value(string name, string kind) =>
        _attributes.TryGetValue(name, out JsonElement attribute) && attribute.TryGetProperty(kind, out JsonElement value) ? value : null;
}
