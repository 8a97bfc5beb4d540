using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Studio;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Serves the studio. It holds nothing secret, so it asks for no key: the key is asked for by the API that it talks to.</summary>
public sealed class StudioPage(Door door, StudioShelf shelf, BlobServiceClient blobs)
{
    /// <summary>Leads from the app's bare address to the studio.</summary>
    [Function("OpenStudio")]
    public static IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{nothing:maxlength(0)?}")] HttpRequest request) => Results.Redirect("/studio/");

    /// <summary>Serves a file of the studio.</summary>
    [Function("GetStudio")]
    public Task<IResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "studio/{*path}")] HttpRequest request, string? path) =>
        door.Open(request, () => Task.FromResult(StudioAnswer.To(request, shelf, path, blobs.Uri)));
}
