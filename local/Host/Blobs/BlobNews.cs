using System.Text.Json.Serialization;

namespace AlinFunctions.Host.Blobs;

/// <summary>A message that a blob is new to a function; the same words as the real host's, whose poison queue people read.</summary>
/// <param name="FunctionId">The function.</param>
/// <param name="ContainerName">The container.</param>
/// <param name="BlobName">The name in the container.</param>
/// <param name="ETag">The version that is new.</param>
internal sealed record BlobNews(
    [property: JsonPropertyName("FunctionId")] string FunctionId,
    [property: JsonPropertyName("ContainerName")] string ContainerName,
    [property: JsonPropertyName("BlobName")] string BlobName,
    [property: JsonPropertyName("ETag")] string ETag)
{
    /// <summary>Gets the kind of message.</summary>
    [JsonPropertyName("Type")]
    public string Kind => "BlobTrigger";
}
