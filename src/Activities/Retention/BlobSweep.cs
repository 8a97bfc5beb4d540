using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Retention;

/// <summary>Deletes files that nobody has written for as long as they are kept.</summary>
public sealed class BlobSweep(ArtifactStore store)
{
    /// <summary>Deletes what is old in a container.</summary>
    /// <param name="name">The container.</param>
    /// <param name="takes">Which names are meant.</param>
    /// <param name="old">What was written before this is old.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Run(string name, Func<string, bool> takes, DateTimeOffset old, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(takes);
        BlobContainerClient container = store.Container(name);
        await foreach (BlobItem item in container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (takes(item.Name) && item.Properties.LastModified < old)
            {
                await container.DeleteBlobIfExistsAsync(item.Name, cancellationToken: cancellation);
            }
        }
    }
}
