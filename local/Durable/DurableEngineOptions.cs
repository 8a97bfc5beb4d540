using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Durable;

/// <summary>Says where an engine keeps its store and how much it does at once.</summary>
public sealed class DurableEngineOptions
{
    /// <summary>Gets the path of the SQLite file; it is made, with its folder, when it is not there.</summary>
    public required string StorePath { get; init; }

    /// <summary>Gets how many activities run at once.</summary>
    /// <value>16: local activities mostly wait for storage.</value>
    public int MaxConcurrentActivities { get; init; } = 16;

    /// <summary>Gets what writes inputs, results and events.</summary>
    /// <value>System.Text.Json with the defaults of the public package.</value>
    public DataConverter DataConverter { get; init; } = JsonDataConverter.Default;
}
