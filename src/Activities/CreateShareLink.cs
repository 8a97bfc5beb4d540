using AlinFunctions.Pipeline.Delivery;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Signs a link that plays one video without signing in.</summary>
public sealed class CreateShareLink(ArtifactStore store, BlobServiceClient blobs)
{
    /// <summary>How long the link works: a user-delegation key lasts at most seven days.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7) - TimeSpan.FromHours(1);

    /// <summary>Signs the link: with the account's key where the client has one, else with a user-delegation key.</summary>
    [Function(nameof(CreateShareLink))]
    public async Task<PublishedVideo> Run([ActivityTrigger] PublishedVideo video, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(video);
        BlobClient blob = store.Blob(video.Video);
        BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: cancellation);
        DateTimeOffset expires = properties.LastModified + Lifetime;
        var permission = new BlobSasBuilder(BlobSasPermissions.Read, expires)
        {
            BlobContainerName = video.Video.Container,
            BlobName = video.Video.Name,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        Uri link = blob.CanGenerateSasUri ? blob.GenerateSasUri(permission) : await SignAsUser(blob, permission, properties.LastModified, expires, cancellation);
        return video with { Link = link, LinkExpires = expires };
    }

    private async Task<Uri> SignAsUser(BlobClient blob, BlobSasBuilder permission, DateTimeOffset published, DateTimeOffset expires, CancellationToken cancellation)
    {
        UserDelegationKey key = await blobs.GetUserDelegationKeyAsync(published, expires, cancellation);
        return new BlobUriBuilder(blob.Uri) { Sas = permission.ToSasQueryParameters(key, blobs.AccountName) }.ToUri();
    }
}
