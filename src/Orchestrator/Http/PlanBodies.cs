using System.Text.Json;
using AlinFunctions.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads the bodies of requests about schedules, batches and consents.</summary>
internal static class PlanBodies
{
    /// <summary>Reads a body that is at most so long.</summary>
    public static async Task<BinaryData> Bytes(HttpRequest request, int most, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        for (int read = await request.Body.ReadAsync(buffer, cancellation); read > 0; read = await request.Body.ReadAsync(buffer, cancellation))
        {
            body.Write(buffer, 0, read);
            _ = body.Length <= most ? read : throw PlanProblems.TooLarge(most);
        }

        return BinaryData.FromBytes(body.ToArray());
    }

    /// <summary>Reads a JSON body.</summary>
    public static async Task<T> Json<T>(HttpRequest request, int most, CancellationToken cancellation)
    {
        try
        {
            return (await Bytes(request, most, cancellation)).ToObjectFromJson<T>(PipelineJson.Compact) ?? throw PlanProblems.UnreadableBody();
        }
        catch (JsonException)
        {
            throw PlanProblems.UnreadableBody();
        }
    }

    /// <summary>Reads a form with files, of at most so many bytes.</summary>
    public static async Task<IFormCollection> Form(HttpRequest request, long most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        BodyLimit.Set(request, most);
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most }, cancellation) : throw PlanProblems.UnreadableBody();
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException || broken is IOException and not BadHttpRequestException)
        {
            // It breaks off, is no form, or is written in a character set that nobody uses any more.
            throw PlanProblems.UnreadableBody();
        }
    }
}
