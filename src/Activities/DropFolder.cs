using System.Net;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace AlinFunctions.Activities;

/// <summary>Looks into the inbox.</summary>
public sealed class DropFolder(ArtifactStore store)
{
    /// <summary>Returns the client of one dropped file.</summary>
    public BlobClient Blob(string folder, string name) => store.Container(StoreNames.Inbox).GetBlobClient($"{folder}/{name}");

    /// <summary>Returns the client that writes one dropped file block by block.</summary>
    public BlockBlobClient Block(string folder, string name) => store.Container(StoreNames.Inbox).GetBlockBlobClient($"{folder}/{name}");

    /// <summary>Freezes a folder as it is now.</summary>
    public async Task<FrozenDrop> Freeze(string folder, CancellationToken cancellation) => FrozenDrop.Of(folder, await List(folder, cancellation));

    /// <summary>Freezes a folder with a batch file as it is now.</summary>
    /// <returns>The batch; null when there is no batch file.</returns>
    public async Task<FrozenBatch?> FreezeBatch(string folder, CancellationToken cancellation) => FrozenBatch.Of(folder, await List(folder, cancellation));

    /// <summary>Deletes the files of a drop, each if it is still the one that was frozen.</summary>
    public async Task Delete(FrozenDrop drop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(drop);
        foreach (DropFile file in drop.Files)
        {
            try
            {
                var version = new BlobRequestConditions { IfMatch = new ETag(file.ETag) };
                await Blob(drop.Folder, file.Name).DeleteIfExistsAsync(conditions: version, cancellationToken: cancellation);
            }
            catch (RequestFailedException changed) when (changed.Status == (int)HttpStatusCode.PreconditionFailed)
            {
                // It is another job's now.
            }
        }
    }

    /// <summary>Lists the files of a folder.</summary>
    public async Task<IReadOnlyList<DropFile>> List(string folder, CancellationToken cancellation)
    {
        string prefix = $"{folder}/";
        var files = new List<DropFile>();
        await foreach (BlobItem item in store.Container(StoreNames.Inbox).GetBlobsAsync(prefix: prefix, cancellationToken: cancellation))
        {
            files.Add(new DropFile(item.Name[prefix.Length..], item.Properties.ETag!.Value.ToString("H"), item.Properties.ContentLength ?? 0));
        }

        return files;
    }
}
