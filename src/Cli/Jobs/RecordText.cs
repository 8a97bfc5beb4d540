using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Writes a record for a person or a program to read.</summary>
internal static class RecordText
{
    /// <summary>Returns the record as indented JSON.</summary>
    public static string Of(JobRecord record) => JsonSerializer.Serialize(record, PipelineJson.Readable);
}
