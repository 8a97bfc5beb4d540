namespace Microsoft.Azure.Functions.Worker;

/// <summary>Says how a host learns of a new blob.</summary>
public enum BlobTriggerSource
{
    /// <summary>The host looks through the container again and again.</summary>
    LogsAndContainerScan,

    /// <summary>An event subscription tells the host.</summary>
    EventGrid,
}
