using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for every message of a queue.</summary>
/// <param name="queueName">The queue's name.</param>
public sealed class QueueTriggerAttribute(string queueName) : TriggerBindingAttribute
{
    /// <summary>Gets the queue's name.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>Gets or sets the setting that holds the storage account's connection.</summary>
    /// <value><c>AzureWebJobsStorage</c> when null.</value>
    public string? Connection { get; set; }
}
