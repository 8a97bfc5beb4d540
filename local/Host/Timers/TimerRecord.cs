using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Timers;

/// <summary>Remembers the occurrences of one schedule over a restart, in a blob.</summary>
internal sealed class TimerRecord(BlobContainerClient records, string name)
{
    /// <summary>Names the blob of one function's schedule.</summary>
    /// <param name="hostId">The app.</param>
    /// <param name="entryPoint">The function.</param>
    public static string Name(string hostId, string entryPoint) => $"timers/{hostId}/{entryPoint}/status";

    /// <summary>Reads the record; null where there is none yet.</summary>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<ScheduleStatus?> Read(CancellationToken cancellation)
    {
        try
        {
            return (await records.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes the record.</summary>
    /// <param name="status">The occurrences.</param>
    /// <param name="cancellation">Stops writing.</param>
    public async Task Write(ScheduleStatus status, CancellationToken cancellation)
    {
        await records.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellation);
        await records.GetBlobClient(name).UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellation);
    }
}
