using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Watches a batch until its last row has ended, and says how far it has come.</summary>
internal sealed class BatchWatcher(string store, TextWriter progress)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly BlobServiceClient _blobs = new(store);
    private string _told = "";

    /// <summary>Waits for the batch's end. When the user stops waiting, the batch is cancelled.</summary>
    public async Task<BatchRecord> Watch(BatchId batch, CancellationToken cancellation)
    {
        await Tell(Words.Say($"Batch {batch}: dropped.", $"批次 {batch}：已投递。"));
        try
        {
            while (true)
            {
                BatchRecord? record = await Record(batch, cancellation);
                if (record is { HasEnded: true })
                {
                    return record;
                }

                if (record?.Progress is { } now)
                {
                    await Tell(Words.Say($"{now.Ended} of {now.Rows} rows have ended, {now.Running} run.", $"共 {now.Rows} 行，已结束 {now.Ended} 行，正在处理 {now.Running} 行。"));
                }

                await Task.Delay(LookEvery, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Blob(BatchPaths.Cancelled(batch)).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, CancellationToken.None);
            await Tell(Words.Say("Cancelled.", "已取消。"));
            throw;
        }
    }

    private async Task<BatchRecord?> Record(BatchId batch, CancellationToken cancellation)
    {
        try
        {
            BlobDownloadResult download = await Blob(BatchPaths.Record(batch)).DownloadContentAsync(cancellation);
            return download.Content.ToObjectFromJson<BatchRecord>(PipelineJson.Compact);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private BlobClient Blob(ArtifactPath path) => _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);

    private async Task Tell(string line)
    {
        if (line != _told)
        {
            _told = line;
            await progress.WriteLineAsync(line);
        }
    }
}
