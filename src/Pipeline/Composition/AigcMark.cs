using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>The implicit label that GB 45438-2025 asks for in a generated file's metadata, under <see cref="Key"/>.</summary>
public sealed record AigcMark
{
    /// <summary>The metadata key.</summary>
    public const string Key = "AIGC";

    /// <summary>The words that a viewer sees at the start, in both languages.</summary>
    public const string VisibleLabel = "AI生成 AI-generated";

    /// <summary>The sentence for a person who reads the metadata.</summary>
    public const string Comment = "This video is AI-generated. 本视频由人工智能生成。";

    /// <summary>The sentence for a person who reads the metadata of speech without a face.</summary>
    public const string SpeechComment = "This speech is AI-generated. 本语音由人工智能生成。";

    /// <summary>Gets whether the content is generated: "1" says that it is.</summary>
    [JsonPropertyName("Label")]
    public string Label { get; } = "1";

    /// <summary>Gets who made it.</summary>
    [JsonPropertyName("ContentProducer")]
    public required string ContentProducer { get; init; }

    /// <summary>Gets the number under which its maker knows it: the job's id.</summary>
    [JsonPropertyName("ProduceID")]
    public required string ProduceId { get; init; }

    /// <summary>Writes the mark as the standard's JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);
}
