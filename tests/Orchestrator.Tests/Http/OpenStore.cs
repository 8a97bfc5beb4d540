using System.Globalization;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Sharing;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Azurite;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Triggers;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>A real store with one job in it that has made a video, and the doors to it.</summary>
public sealed class OpenStore : IAsyncLifetime
{
    public const string Key = "a-key-of-the-tests-0123456789";

    private readonly Door _door = Doors.Of(Key);
    private AzuriteServer _server = null!;
    private BlobServiceClient _blobs = null!;
    private BlobSigner _signer = null!;

    public static JobId Job { get; } = JobId.Parse("0123456789abcdef0123", null);

    public static JobId Refused { get; } = JobId.Parse("0123456789abcdef0124", null);

    public ArtifactStore Store { get; private set; } = null!;

    public ShareBook Shares { get; private set; } = null!;

    public EndpointBook Endpoints { get; private set; } = null!;

    public DeliveryBook Deliveries { get; private set; } = null!;

    public SharesApi SharesApi { get; private set; } = null!;

    public SharePages Pages { get; private set; } = null!;

    public WebhooksApi WebhooksApi { get; private set; } = null!;

    public DeliveriesApi DeliveriesApi { get; private set; } = null!;

    public string StoreOrigin => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_server.BlobPort}");

    public async ValueTask InitializeAsync()
    {
        _server = await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken);
        _blobs = new BlobServiceClient(_server.ConnectionString);
        Store = new ArtifactStore(_blobs);
        _signer = new BlobSigner(_blobs, TimeProvider.System);
        Shares = new ShareBook(Store, Options.Create(new ShareOptions()), TimeProvider.System);
        Endpoints = new EndpointBook(Store, Options.Create(new WebhookOptions { AllowLoopback = true }), TimeProvider.System);
        Deliveries = new DeliveryBook(Store);
        var audit = new ShareAudit(Store, TimeProvider.System);
        var views = new ShareViews(Shares, audit, _signer);
        SharesApi = new SharesApi(_door, new JobRecords(Store), Shares, audit, views);
        Pages = new SharePages(_door, Store, Shares, audit, views, _signer);
        WebhooksApi = new WebhooksApi(_door, Endpoints, new DeliveryDesk(Deliveries, TimeProvider.System));
        DeliveriesApi = new DeliveriesApi(_door, Endpoints, Deliveries);
        foreach (string container in StoreNames.Containers)
        {
            await _blobs.CreateBlobContainerAsync(container, cancellationToken: TestContext.Current.CancellationToken);
        }

        ArtifactPath File(string name) => JobPaths.Published(Job, name);
        foreach (string name in new[] { "video.mp4", "poster.jpg", "captions.vtt", "captions.srt" })
        {
            await Store.Blob(File(name)).UploadAsync(BinaryData.FromString($"this is {name}"), TestContext.Current.CancellationToken);
        }

        var video = new PublishedVideo(File("video.mp4"), File("poster.jpg"), File("captions.vtt"), File("captions.srt"), File("job.json"), 12, null, null);
        var record = new JobRecord { Id = Job, Folder = "ada", State = JobState.Succeeded, Created = default, Options = new JobOptions(), Seed = 7, Inputs = [], Video = video };
        await Store.Write(JobPaths.Record(Job), record, TestContext.Current.CancellationToken);
        await Store.Write(JobPaths.Record(Refused), record with { Id = Refused, State = JobState.Failed, Video = null }, TestContext.Current.CancellationToken);
    }

    /// <summary>Forgets what a test shared and whom it registered.</summary>
    public async Task Empty()
    {
        foreach (string container in new[] { StoreNames.Shares, StoreNames.Webhooks })
        {
            await foreach (BlobItem item in _blobs.GetBlobContainerClient(container).GetBlobsAsync())
            {
                await _blobs.GetBlobContainerClient(container).DeleteBlobAsync(item.Name);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _signer.Dispose();
        await _server.DisposeAsync();
    }
}
