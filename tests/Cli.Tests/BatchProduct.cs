using System.Text.Json;
using AlinFunctions.Azurite;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Cli.Tests;

/// <summary>A real store, and whoever takes the one batch that is dropped into it and ends it as a test says.</summary>
internal sealed class BatchProduct : IAsyncDisposable
{
    private readonly AzuriteServer _server;
    private readonly BlobServiceClient _blobs;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;

    private BatchProduct(AzuriteServer server, Func<BatchProduct, BatchRecord, Task<BatchRecord>> ending)
    {
        _server = server;
        _blobs = new BlobServiceClient(server.ConnectionString);
        _watching = Watch(ending);
    }

    public string Store => _server.ConnectionString;

    /// <summary>Gets what was dropped, by the names that it has in its folder.</summary>
    public Dictionary<string, string> Dropped { get; } = new(StringComparer.Ordinal);

    public static async Task<BatchProduct> Open(Func<BatchProduct, BatchRecord, Task<BatchRecord>> ending)
    {
        AzuriteServer server = await AzuriteServer.Start(cancellation: TestContext.Current.CancellationToken);
        (await Said.In("en-US", "store", "--store", server.ConnectionString)).ShouldBe(new Said(0, "", ""));
        return new BatchProduct(server, ending);
    }

    public Task Put(ArtifactPath path, string content) => Blob(path).UploadAsync(BinaryData.FromString(content), overwrite: true);

    public Task Write(JobRecord record) => Put(JobPaths.Record(record.Id), JsonSerializer.Serialize(record, PipelineJson.Readable));

    public async Task<bool> Has(ArtifactPath path) => await Blob(path).ExistsAsync();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching.ContinueWith(_ => { }, TaskScheduler.Default);
        await _server.DisposeAsync();
        _end.Dispose();
    }

    private async Task Watch(Func<BatchProduct, BatchRecord, Task<BatchRecord>> ending)
    {
        while (await Find() is not { } batch || !await Take(batch, ending))
        {
            await Task.Delay(20, _end.Token);
        }
    }

    private async Task<FrozenBatch?> Find()
    {
        var files = new List<BlobItem>();
        await foreach (BlobItem item in _blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobsAsync(cancellationToken: _end.Token))
        {
            files.Add(item);
        }

        return files.Count == 0 ? null : FrozenBatch.Of(files[0].Name.Split('/')[0], files.Select(file => new DropFile(file.Name.Split('/', 2)[1], file.Properties.ETag!.Value.ToString("H"), file.Properties.ContentLength ?? 0)));
    }

    private async Task<bool> Take(FrozenBatch batch, Func<BatchProduct, BatchRecord, Task<BatchRecord>> ending)
    {
        foreach (DropFile file in batch.Files.Append(batch.Batch))
        {
            BlobDownloadResult content = await Blob(ArtifactPath.In(StoreNames.Inbox, $"{batch.Folder}/{file.Name}")).DownloadContentAsync(_end.Token);
            Dropped[file.Name] = content.Content.ToString();
        }

        var record = new BatchRecord { Id = batch.Id, State = BatchState.Running, Drop = batch, Created = default };
        record = await ending(this, record);
        await Put(BatchPaths.Record(batch.Id), JsonSerializer.Serialize(record, PipelineJson.Readable));
        return true;
    }

    private BlobClient Blob(ArtifactPath path) => _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);
}
