using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Host.Blobs;

/// <summary>What one function has been told of: an empty blob for each container, name and ETag. Listed once, then remembered.</summary>
internal sealed class BlobReceipts(BlobContainerClient records, string folder)
{
    /// <summary>The container of the host's own records.</summary>
    public const string Container = "azure-webjobs-hosts";

    private HashSet<string>? _known;

    /// <summary>Makes the folder of one function's receipts of one container.</summary>
    /// <param name="hostId">The app.</param>
    /// <param name="function">The function's id.</param>
    /// <param name="container">The container looked through.</param>
    public static string Folder(string hostId, string function, string container) => $"blobreceipts/{hostId}/{function}/{container}/";

    /// <summary>Names one version of one blob.</summary>
    /// <param name="name">The blob's name.</param>
    /// <param name="etag">Its version.</param>
    public static string Key(string name, ETag etag) => $"{etag.ToString("G").Trim('"')}/{name}";

    /// <summary>Gets the receipts; the first call lists them.</summary>
    /// <param name="cancellation">Stops listing.</param>
    public async Task<IReadOnlySet<string>> Known(CancellationToken cancellation)
    {
        if (_known is null)
        {
            await records.CreateIfNotExistsAsync(cancellationToken: cancellation);
            var known = new HashSet<string>(StringComparer.Ordinal);
            await foreach (BlobItem receipt in records.GetBlobsAsync(prefix: folder, cancellationToken: cancellation))
            {
                known.Add(receipt.Name[folder.Length..]);
            }

            _known = known;
        }

        return _known;
    }

    /// <summary>Writes a receipt.</summary>
    /// <param name="key">The version of the blob.</param>
    /// <param name="cancellation">Stops writing.</param>
    public async Task Add(string key, CancellationToken cancellation)
    {
        await records.GetBlobClient(folder + key).UploadAsync(BinaryData.FromBytes(ReadOnlyMemory<byte>.Empty), overwrite: true, cancellation);
        lock (_known!)
        {
            _known.Add(key);
        }
    }

    /// <summary>Forgets a version that is no longer in the container.</summary>
    /// <param name="key">The version of the blob.</param>
    /// <param name="cancellation">Stops deleting.</param>
    public async Task Remove(string key, CancellationToken cancellation)
    {
        await records.DeleteBlobIfExistsAsync(folder + key, cancellationToken: cancellation);
        _known!.Remove(key);
    }
}
