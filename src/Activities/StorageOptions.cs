namespace AlinFunctions.Activities;

/// <summary>Where the store is: the function app's own connection, in the platform's names.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section, and the name of the connection that triggers use.</summary>
    public const string Section = "AzureWebJobsStorage";

    /// <summary>Gets the address of the blob service, for managed identity.</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Gets the address of the queue service, for managed identity.</summary>
    public Uri? QueueServiceUri { get; init; }

    /// <summary>Gets the client id of the user-assigned identity.</summary>
    /// <value>null: the default credential's choice.</value>
    public string? ClientId { get; init; }
}
