using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Lists the voices and lets them be heard.</summary>
public sealed class VoicesApi(Door door, VoiceSamples samples, ArtifactStore store)
{
    /// <summary>Returns the voices of a tier.</summary>
    [Function("ListVoices")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/voices")] HttpRequest request) => door.Enter(
        request, () => Task.FromResult(Results.Json(VoiceBody.All(request.Query["tier"]), PipelineJson.Compact)));

    /// <summary>Returns a voice's introduction, or the job that makes it.</summary>
    [Function("GetVoiceSample")]
    public Task<IResult> Sample(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/voices/{id}/sample")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await samples.Find(Known(id), client, cancellation);
        if (record.Speech is not { } speech)
        {
            return Results.Json(TakenBody.Of(record), PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
        }

        request.HttpContext.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Stream(await store.Blob(speech.Sound).OpenReadAsync(cancellationToken: cancellation), "audio/wav");
    });

    private static Voice Known(string id)
    {
        try
        {
            return VoiceCatalog.Find(id);
        }
        catch (InvalidDropException unknown)
        {
            throw new ProblemException(Problems.Of(unknown) with { Status = StatusCodes.Status404NotFound });
        }
    }
}
