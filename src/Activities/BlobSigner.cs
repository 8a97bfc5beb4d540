using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace AlinFunctions.Activities;

/// <summary>Signs links that read one file without signing in: with the account's key where the client has one, else with a user-delegation key.</summary>
public sealed class BlobSigner(BlobServiceClient blobs, TimeProvider time) : IDisposable
{
    /// <summary>Brief links of one file are the same for so long, so that a browser's cache knows them again.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(5);

    /// <summary>How far two clocks may differ.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(15);

    /// <summary>How long a key for brief links is asked for.</summary>
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(6);

    private readonly SemaphoreSlim _one = new(1);
    private UserDelegationKey? _key;

    /// <summary>Signs a link that works for some minutes from now.</summary>
    /// <param name="path">The file.</param>
    /// <param name="lifetime">How long it works at least.</param>
    /// <param name="download">The name under which a browser saves it; null lets it show the file.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Uri> SignBriefly(ArtifactPath path, TimeSpan lifetime, string? download, CancellationToken cancellation)
    {
        DateTimeOffset until = BriefEnd(lifetime);
        BlobClient blob = Blob(path);
        BlobSasBuilder permission = Permission(blob, until, download);
        return blob.CanGenerateSasUri ? blob.GenerateSasUri(permission) : Signed(blob, permission, await BriefKey(until, cancellation));
    }

    /// <summary>Says until when a brief link works that is signed now.</summary>
    public DateTimeOffset BriefEnd(TimeSpan lifetime)
    {
        DateTimeOffset now = time.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Round.Ticks), TimeSpan.Zero) + Round + lifetime;
    }

    /// <summary>Signs a link that works until a moment at most seven days after another.</summary>
    public async Task<Uri> Sign(ArtifactPath path, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        BlobClient blob = Blob(path);
        BlobSasBuilder permission = Permission(blob, until, download: null);
        return blob.CanGenerateSasUri
            ? blob.GenerateSasUri(permission)
            : Signed(blob, permission, await blobs.GetUserDelegationKeyAsync(from, until, cancellation));
    }

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private static BlobSasBuilder Permission(BlobClient blob, DateTimeOffset until, string? download) => new(BlobSasPermissions.Read, until)
    {
        BlobContainerName = blob.BlobContainerName,
        BlobName = blob.Name,
        Resource = "b",
        Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        ContentDisposition = download is null ? null : $"attachment; filename*=UTF-8''{Uri.EscapeDataString(download)}",
    };

    private BlobClient Blob(ArtifactPath path) => blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);

    private Uri Signed(BlobClient blob, BlobSasBuilder permission, UserDelegationKey key) =>
        new BlobUriBuilder(blob.Uri) { Sas = permission.ToSasQueryParameters(key, blobs.AccountName) }.ToUri();

    // A page of a hundred links asks for one key, not for a hundred.
    private async Task<UserDelegationKey> BriefKey(DateTimeOffset until, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_key is null || _key.SignedExpiresOn < until)
            {
                _key = await blobs.GetUserDelegationKeyAsync(time.GetUtcNow() - ClockSkew, until + KeyLifetime, cancellation);
            }

            return _key;
        }
        finally
        {
            _one.Release();
        }
    }
}
