using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Hands out what a job made.</summary>
public sealed class JobFilesApi(Door door, JobRecords records, ArtifactStore store, BlobSigner signer)
{
    /// <summary>Returns brief links to the files, which then come from the store itself.</summary>
    [Function("GetJobLinks")]
    public Task<IResult> Links(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}/links")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await records.Open(id, cancellation);
        return Results.Json(
            new LinksBody(
                signer.BriefEnd(CardMaker.LinkLifetime),
                await Sign(record.Video?.Video),
                await Sign(record.Video?.Video, $"{record.Folder}.mp4"),
                await Sign(record.Video?.Poster),
                await Sign(record.Video?.WebVtt ?? record.Speech?.WebVtt),
                await Sign(record.Video?.Srt ?? record.Speech?.Srt),
                await Sign(record.Speech?.Sound),
                await Sign(record.Speech?.Timings),
                await Sign(record.Video?.Manifest ?? record.Speech?.Manifest),
                await Sign(record.Job?.Portrait)),
            PipelineJson.Compact);

        async Task<Uri?> Sign(ArtifactPath? path, string? download = null) =>
            path is { } file ? await signer.SignBriefly(file, CardMaker.LinkLifetime, download, cancellation) : null;
    });

    /// <summary>Returns the script as it was dropped, to be changed and sent again.</summary>
    [Function("GetJobScript")]
    public Task<IResult> Script(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}/script")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await records.Open(id, cancellation);
        ArtifactPath script = record.Inputs.FirstOrDefault(input => input.Name == FrozenDrop.ScriptName)?.Path ?? throw Problems.NothingMade(record.Id);
        return Results.Bytes((await store.Blob(script).DownloadContentAsync(cancellation)).Value.Content.ToMemory(), "text/plain; charset=utf-8");
    });

    /// <summary>Returns the captions themselves: a player takes them from nowhere but the page's own host.</summary>
    [Function("GetJobCaptions")]
    public Task<IResult> Captions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/jobs/{id}/captions.vtt")] HttpRequest request, string id, CancellationToken cancellation) => door.Enter(request, async () =>
    {
        JobRecord record = await records.Open(id, cancellation);
        ArtifactPath captions = record.Video?.WebVtt ?? record.Speech?.WebVtt ?? throw Problems.NothingMade(record.Id);
        BlobDownloadResult text = await store.Blob(captions).DownloadContentAsync(cancellation);
        return Results.Bytes(text.Content.ToMemory(), Publisher.WebVtt);
    });
}
