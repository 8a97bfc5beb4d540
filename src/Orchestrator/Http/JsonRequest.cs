using System.Text.Json;
using System.Text.Json.Serialization;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads the JSON body of a request: small, whole, and with no field that nobody knows.</summary>
internal static class JsonRequest
{
    /// <summary>The longest body that is read, in bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Strict = MakeStrict();

    /// <summary>Reads the body; no body is an empty object.</summary>
    /// <exception cref="ProblemException">It is too long, or no such object.</exception>
    public static async Task<T> Read<T>(HttpRequest request, CancellationToken cancellation)
        where T : class
    {
        byte[] body = await Bytes(request, cancellation);
        if (body.Length > 0 && !request.HasJsonContentType())
        {
            throw Refuse(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "Send the body as application/json.", "请以 application/json 发送请求体。");
        }

        try
        {
            return JsonSerializer.Deserialize<T>(body.Length == 0 ? "{}"u8 : body, Strict)
                ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            string place = wrong.Path is { Length: > 2 } path ? path[2..] : "";
            throw place.Length > 0
                ? Refuse(StatusCodes.Status422UnprocessableEntity, "bad_body", $"The field '{place}' is unknown or has a wrong value.", $"字段“{place}”未知或其值不对。")
                : Refuse(StatusCodes.Status422UnprocessableEntity, "bad_body", "The body is no JSON object that belongs here.", "请求体不是这里需要的 JSON 对象。");
        }
    }

    private static JsonSerializerOptions MakeStrict()
    {
        var options = new JsonSerializerOptions(PipelineJson.Compact) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false };

        // Words are said by name: a number might be a word that nobody knows yet.
        options.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    private static async Task<byte[]> Bytes(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        byte[] part = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(part, cancellation)) > 0;)
        {
            body.Write(part, 0, read);
            if (body.Length > MostBytes)
            {
                throw Refuse(StatusCodes.Status413PayloadTooLarge, "too_large", $"The body is longer than {MostBytes} bytes.", $"请求体超过 {MostBytes} 字节。");
            }
        }

        return body.ToArray();
    }

    private static ProblemException Refuse(int status, string code, string english, string chinese) => new(new Problem(status, code, new Sentence(english, chinese)));
}
