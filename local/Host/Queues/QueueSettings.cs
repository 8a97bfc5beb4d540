using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Queues;

/// <summary><c>extensions.queues</c> of host.json, and two settings of this host's own.</summary>
internal sealed record QueueSettings
{
    /// <summary>Gets how many messages of one queue are worked on at once.</summary>
    /// <value>16, as the real host has it; a queue gives 32 at most at once.</value>
    public int BatchSize { get; init; } = 16;

    /// <summary>Gets how often a message is tried before it goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>Gets how long a failed message stays hidden before its next try.</summary>
    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.Zero;

    /// <summary>Gets the longest pause between two looks at an empty queue.</summary>
    /// <value>One second; the real host, which pays for each look, takes a minute.</value>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how messages are written: base64 unless the file says none.</summary>
    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;

    /// <summary>Gets how long a claim on a message lasts unless it is renewed; this host's own setting, whole seconds.</summary>
    /// <value>15 seconds: a killed host's messages come back that soon.</value>
    public TimeSpan Claim { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Reads the settings.</summary>
    /// <param name="hostJson">The app's host.json.</param>
    public static QueueSettings From(IConfiguration hostJson) => hostJson.GetSection("extensions:queues").Get<QueueSettings>() ?? new QueueSettings();
}
