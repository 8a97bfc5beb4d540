using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Makes the links that every job is published with.</summary>
public sealed class UsualLinks(ArtifactStore store, BlobSigner signer, ShareBook shares)
{
    /// <summary>How long the link to the file works: a user-delegation key lasts at most seven days.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

    /// <summary>Makes them, counted from when the file was published, so that they are the same when they are made again.</summary>
    /// <param name="manifest">What the job was made from and with.</param>
    /// <param name="made">What it has made.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<PublishedLinks> Make(ArtifactPath manifest, Func<JobId, Shareable> made, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(made);
        JobManifest facts = await store.Read<JobManifest>(manifest, cancellation) ?? throw new InvalidOperationException($"{manifest} is not published.");
        JobRecord record = await store.Read<JobRecord>(JobPaths.Record(facts.Id), cancellation) ?? throw new InvalidOperationException($"Job {facts.Id} has no record.");
        Shareable shareable = made(facts.Id);
        BlobProperties properties = await store.Blob(shareable.Media).GetPropertiesAsync(cancellationToken: cancellation);
        DateTimeOffset published = properties.LastModified;
        DateTimeOffset expires = published + Lifetime;
        Uri? page = await shares.Publish(shareable, ShareBook.TitleOf(record), facts.Language, published, cancellation);
        return new PublishedLinks(await signer.Sign(shareable.Media, published, expires, cancellation), expires, page);
    }
}
