using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlinFunctions.Durable.Replay;

/// <summary>Writes history events as JSON without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(HistoryFile))]
[JsonSerializable(typeof(Microsoft.DurableTask.TaskFailureDetails))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    /// <summary>Gets the form for people: indented, and payloads without needless escapes.</summary>
    public static HistoryJson Indented { get; } = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter<HistoryKind>() },
    });
}
