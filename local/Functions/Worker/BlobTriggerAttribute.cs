using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for every new or changed blob under a path.</summary>
/// <param name="blobPath">Container and name with captures, such as <c>inbox/{name}/{file}</c>.</param>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>Gets the container and the name with captures.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>Gets or sets the setting that holds the storage account's connection.</summary>
    /// <value><c>AzureWebJobsStorage</c> when null.</value>
    public string? Connection { get; set; }

    /// <summary>Gets or sets how the host learns of a new blob.</summary>
    /// <value>The default is <see cref="BlobTriggerSource.LogsAndContainerScan"/>.</value>
    public BlobTriggerSource Source { get; set; } = BlobTriggerSource.LogsAndContainerScan;
}
