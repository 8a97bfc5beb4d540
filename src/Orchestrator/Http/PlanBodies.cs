using System.Text.Json;
using AlinFunctions.Pipeline;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads the bodies of requests about schedules, batches and consents.</summary>
internal static class PlanBodies
{
    /// <summary>The most bytes of a batch with all the files that its rows name: some dozens of portraits.</summary>
    private const long MostFormBytes = 700_000_000;

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

    /// <summary>Reads a form with files.</summary>
    public static async Task<IFormCollection> Form(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MostFormBytes;
        }

        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MostFormBytes }, cancellation) : throw PlanProblems.UnreadableBody();
        }
        catch (InvalidDataException)
        {
            throw PlanProblems.UnreadableBody();
        }
    }
}
