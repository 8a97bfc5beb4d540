using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline;

/// <summary>How records and messages are written: camel case, enums by name, Chinese as itself, nothing for null.</summary>
public static class PipelineJson
{
    /// <summary>Gets the options for messages and for records that a program reads.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>Gets the options for records that a person may open.</summary>
    public static JsonSerializerOptions Readable { get; } = Make(indented: true);

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
