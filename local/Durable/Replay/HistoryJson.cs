using System.Text.Json.Serialization;

namespace AlinFunctions.Durable.Replay;

/// <summary>Writes history events as JSON without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(Microsoft.DurableTask.TaskFailureDetails))]
internal sealed partial class HistoryJson : JsonSerializerContext;
