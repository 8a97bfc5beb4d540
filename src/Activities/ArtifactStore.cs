using System.Net;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities;

/// <summary>Reads and writes what jobs leave in the store.</summary>
public sealed class ArtifactStore(BlobServiceClient blobs)
{
    /// <summary>Returns the client of one file.</summary>
    public BlobClient Blob(ArtifactPath path) => blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);

    /// <summary>Returns the client of one container.</summary>
    public BlobContainerClient Container(string name) => blobs.GetBlobContainerClient(name);

    /// <summary>Answers whether every one of these files is there.</summary>
    public async Task<bool> Has(IEnumerable<ArtifactPath> paths, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (ArtifactPath path in paths)
        {
            if (!await Blob(path).ExistsAsync(cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a record; null when it is not there.</summary>
    public async Task<T?> Read<T>(ArtifactPath path, CancellationToken cancellation)
        where T : class
    {
        try
        {
            Response<BlobDownloadResult> download = await Blob(path).DownloadContentAsync(cancellation);
            return download.Value.Content.ToObjectFromJson<T>(PipelineJson.Compact);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Writes a record, over an older one if there is one.</summary>
    public Task Write<T>(ArtifactPath path, T record, CancellationToken cancellation) => Write(path, record, conditions: null, cancellation);

    /// <summary>Writes a record if there is none yet.</summary>
    /// <returns>Whether it was this call that wrote it.</returns>
    public async Task<bool> TryCreate<T>(ArtifactPath path, T record, CancellationToken cancellation)
    {
        try
        {
            await Write(path, record, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    /// <summary>Changes a record that may be changed by others at the same time.</summary>
    /// <param name="path">The record.</param>
    /// <param name="change">Makes the new record of the old; the same record means nothing to do. May be called again.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The record as it is now.</returns>
    public async Task<T> Change<T>(ArtifactPath path, Func<T, T> change, CancellationToken cancellation)
        where T : class
    {
        while (true)
        {
            Response<BlobDownloadResult> download = await Blob(path).DownloadContentAsync(cancellation);
            T old = download.Value.Content.ToObjectFromJson<T>(PipelineJson.Compact)!;
            T changed = change(old);
            if (ReferenceEquals(old, changed))
            {
                return old;
            }

            try
            {
                await Write(path, changed, new BlobRequestConditions { IfMatch = download.Value.Details.ETag }, cancellation);
                return changed;
            }
            catch (RequestFailedException raced) when (raced.Status == (int)HttpStatusCode.PreconditionFailed)
            {
                // Somebody else changed it first: read it again.
            }
        }
    }

    private Task Write<T>(ArtifactPath path, T record, BlobRequestConditions? conditions, CancellationToken cancellation) =>
        Blob(path).UploadAsync(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(record, PipelineJson.Readable)),
            new BlobUploadOptions { Conditions = conditions, HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } },
            cancellation);
}
