using AlinFunctions.Pipeline.Delivery;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Signs a link that plays one video without signing in.</summary>
public sealed class CreateShareLink(ArtifactStore store, BlobSigner signer)
{
    /// <summary>How long the link works: a user-delegation key lasts at most seven days.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

    /// <summary>Signs the link.</summary>
    [Function(nameof(CreateShareLink))]
    public async Task<PublishedVideo> Run([ActivityTrigger] PublishedVideo video, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(video);
        BlobProperties properties = await store.Blob(video.Video).GetPropertiesAsync(cancellationToken: cancellation);
        DateTimeOffset expires = properties.LastModified + Lifetime;
        return video with { Link = await signer.Sign(video.Video, properties.LastModified, expires, cancellation), LinkExpires = expires };
    }
}
