using AlinFunctions.Pipeline.Messages;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.GpuWorker;

/// <summary>Registers the clients of the store, under the same names as the function app's.</summary>
public static class StoreRegistration
{
    private const string Section = "AzureWebJobsStorage";

    /// <summary>Adds the clients: by connection string where there is one, else by the worker's identity.</summary>
    /// <exception cref="InvalidOperationException">No store is configured.</exception>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (configuration[Section] is { Length: > 0 } connection)
        {
            return services.AddSingleton(new BlobServiceClient(connection)).AddSingleton(Queues(options => new QueueServiceClient(connection, options)));
        }

        IConfigurationSection section = configuration.GetSection(Section);
        TokenCredential identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] });
        return services
            .AddSingleton(new BlobServiceClient(Address(section, "blobServiceUri"), identity))
            .AddSingleton(Queues(options => new QueueServiceClient(Address(section, "queueServiceUri"), identity, options)));
    }

    // A message in another encoding would make every look into its queue fail, so it goes to the poison queue, in our encoding.
    private static QueueServiceClient Queues(Func<QueueClientOptions, QueueServiceClient> open)
    {
        QueueServiceClient? queues = null;
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        options.MessageDecodingFailed += async unreadable =>
        {
            QueueMessage message = unreadable.ReceivedMessage;
            await queues!.GetQueueClient(StoreNames.PoisonedSteps).SendMessageAsync(message.Body, cancellationToken: CancellationToken.None);
            await unreadable.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);
        };
        return queues = open(options);
    }

    private static Uri Address(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } address
            ? new Uri(address)
            : throw new InvalidOperationException($"No store is configured: set {Section}, or {Section}__{name} for managed identity.");
}
