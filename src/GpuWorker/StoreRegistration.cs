using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
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
        var encoding = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        if (configuration[Section] is { Length: > 0 } connection)
        {
            return services.AddSingleton(new BlobServiceClient(connection)).AddSingleton(new QueueServiceClient(connection, encoding));
        }

        IConfigurationSection section = configuration.GetSection(Section);
        TokenCredential identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = section["clientId"] });
        return services
            .AddSingleton(new BlobServiceClient(Address(section, "blobServiceUri"), identity))
            .AddSingleton(new QueueServiceClient(Address(section, "queueServiceUri"), identity, encoding));
    }

    private static Uri Address(IConfigurationSection section, string name) =>
        section[name] is { Length: > 0 } address
            ? new Uri(address)
            : throw new InvalidOperationException($"No store is configured: set {Section}, or {Section}__{name} for managed identity.");
}
