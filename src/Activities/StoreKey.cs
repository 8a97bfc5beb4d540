using Azure.Storage.Blobs;

namespace AlinFunctions.Activities;

/// <summary>Keeps the account's own key on the laptop: whoever holds it holds everything, and what it has signed cannot be taken back.</summary>
public static class StoreKey
{
    /// <summary>Refuses a client that holds the account's key of a store that is not on this machine.</summary>
    /// <returns>The client.</returns>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public static BlobServiceClient RefuseOutside(BlobServiceClient blobs)
    {
        ArgumentNullException.ThrowIfNull(blobs);
        return blobs.CanGenerateAccountSasUri && !blobs.Uri.IsLoopback
            ? throw new InvalidOperationException(
                $"{StorageOptions.Section} holds the account's key of {blobs.Uri.Host}. A key is for a store on this machine; elsewhere set {StorageOptions.Section}__BlobServiceUri and use an identity.")
            : blobs;
    }
}
