using AlinFunctions.Activities.Index;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Activities.Uploads;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Models.Store;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>Registers what the activities stand on.</summary>
public static class ActivitiesRegistration
{
    /// <summary>Adds the store, the queue of steps and the pronunciation tables.</summary>
    /// <exception cref="InvalidOperationException">No store is configured.</exception>
    public static IServiceCollection AddActivities(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var queueOptions = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        if (configuration[StorageOptions.Section] is { Length: > 0 } connection)
        {
            services.AddSingleton(StoreKey.RefuseOutside(new BlobServiceClient(connection)));
            services.AddSingleton(new QueueServiceClient(connection, queueOptions));
        }
        else
        {
            StorageOptions storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
            TokenCredential credential = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = storage.ClientId });
            services.AddSingleton(new BlobServiceClient(storage.BlobServiceUri ?? throw Unset(nameof(storage.BlobServiceUri)), credential));
            services.AddSingleton(new QueueServiceClient(storage.QueueServiceUri ?? throw Unset(nameof(storage.QueueServiceUri)), credential, queueOptions));
        }

        services.AddSingleton<IValidateOptions<StepOptions>, StepOptionsValidator>();
        services.AddOptions<StepOptions>().BindConfiguration(StepOptions.Section).ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ArtifactStore>();
        services.AddSingleton<DropFolder>();
        services.AddSingleton<BlobSigner>();
        services.AddSingleton<JobIndex>();
        services.AddSingleton<JobFinder>();
        services.AddSingleton<JobEraser>();
        services.AddSingleton<UploadFolders>();
        services.AddSingleton<FileReferences>();
        services.AddSingleton<RequestLedger>();
        services.AddSingleton<AcceptDrop>();
        services.AddSingleton<StartJob>();
        services.AddSingleton<RecordOutcome>();
        services.AddPlans();
        services.AddSingleton<Publisher>();
        services.AddSharing();
        services.AddWebhooks();
        services.AddSingleton<StepDispatcher>();
        services.AddSingleton<StepGrave>();
        services.AddSingleton<IValidateOptions<TablesOptions>, TablesOptionsValidator>();
        services.AddOptions<TablesOptions>().BindConfiguration(TablesOptions.Section).ValidateOnStart();
        services.AddSingleton(provider => new ModelStore(new ModelStoreOptions { CacheFolder = provider.GetRequiredService<IOptions<TablesOptions>>().Value.Cache }));
        services.AddSingleton<PronouncerShelf>();
        return services;
    }

    private static InvalidOperationException Unset(string name) =>
        new($"No store is configured: set {StorageOptions.Section}, or {StorageOptions.Section}__{name} for managed identity.");
}
