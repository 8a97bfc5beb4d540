using System.Net;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Writes into the store how an attempt at a step stands, and reads whether it is still wanted.</summary>
public sealed class StepLedger(BlobServiceClient blobs)
{
    /// <summary>Tells whether the step is done already, whoever did it.</summary>
    public async Task<bool> IsDone(StepMessage message, CancellationToken cancellation) => await Blob(Of(message).Result).ExistsAsync(cancellation);

    /// <summary>Tells whether the job was cancelled.</summary>
    public async Task<bool> IsCancelled(JobId job, CancellationToken cancellation) => await Blob(JobPaths.Cancelled(job)).ExistsAsync(cancellation);

    /// <summary>Says that a worker is at it.</summary>
    public Task Beat(StepMessage message, string worker, CancellationToken cancellation) =>
        Write(Of(message).Heartbeat, new StepHeartbeat(message.Attempt, worker), conditions: null, cancellation);

    /// <summary>Closes the step: its files are there, this is written last. Losing the race to another attempt is success.</summary>
    public async Task Close(StepMessage message, StepResult result, CancellationToken cancellation)
    {
        try
        {
            await Write(Of(message).Result, result, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
        }
        catch (RequestFailedException lost) when (lost.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // Another attempt closed it first, with the same outcome.
        }
    }

    /// <summary>Says why this attempt made nothing; another attempt may yet.</summary>
    public Task Fail(StepMessage message, StepResult result, CancellationToken cancellation) =>
        Write(Of(message).Failure(message.Attempt), result, conditions: null, cancellation);

    private static StepPlace Of(StepMessage message) => message.Place;

    private Task Write<T>(ArtifactPath path, T record, BlobRequestConditions? conditions, CancellationToken cancellation) =>
        Blob(path).UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(record, PipelineJson.Readable)),
            new BlobUploadOptions { Conditions = conditions, HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
            cancellation);

    private BlobClient Blob(ArtifactPath path) => blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);
}
