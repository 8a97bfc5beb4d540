using AlinFunctions.Host.Listeners;
using AlinFunctions.Host.Storage;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Blobs;

/// <summary>Looks through one container again and again, and tells of each version of a blob once.</summary>
/// <remarks>A version is told of first and receipted then: a host killed between the two tells twice, never not at all.</remarks>
internal sealed partial class BlobScanner(
    BlobPath path,
    BlobContainerClient container,
    BlobReceipts receipts,
    Func<string, ETag, Task> tell,
    BlobSettings settings,
    TimeProvider clock,
    ILogger logger) : IListener
{
    /// <summary>A scan may take a fifth of the time: the pause after a slow one is four times as long.</summary>
    private const int PausePerScan = 4;

    private const int TellersAtOnce = 4;

    /// <inheritdoc/>
    public async Task Run(StopSignals stop)
    {
        try
        {
            while (true)
            {
                TimeSpan slow = await Scan(stop.TakeNoMore) * PausePerScan;
                await Task.Delay(slow > settings.ScanInterval ? slow : settings.ScanInterval, clock, stop.TakeNoMore);
            }
        }
        catch (OperationCanceledException) when (stop.TakeNoMore.IsCancellationRequested)
        {
            return;
        }
    }

    /// <summary>Looks through the container once, and returns how long the looking took.</summary>
    private async Task<TimeSpan> Scan(CancellationToken cancellation)
    {
        try
        {
            IReadOnlySet<string> known = await receipts.Known(cancellation);
            long before = clock.GetTimestamp();
            var present = new HashSet<string>(StringComparer.Ordinal);
            var news = new List<BlobItem>();
            await foreach (BlobItem blob in container.GetBlobsAsync(prefix: path.Prefix.Length == 0 ? null : path.Prefix, cancellationToken: cancellation))
            {
                string key = BlobReceipts.Key(blob.Name, blob.Properties.ETag!.Value);
                if (known.Contains(key))
                {
                    present.Add(key);
                }
                else if (path.Match(blob.Name) is not null)
                {
                    news.Add(blob);
                }
            }

            TimeSpan taken = clock.GetElapsedTime(before);
            Log.Scanned(logger, path.Container, present.Count, news.Count, (long)taken.TotalMilliseconds);
            foreach (string gone in known.Where(key => !present.Contains(key)).ToArray())
            {
                await receipts.Remove(gone, cancellation);
            }

            await Parallel.ForEachAsync(news, new ParallelOptions { MaxDegreeOfParallelism = TellersAtOnce, CancellationToken = cancellation }, Tell);
            return taken;
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return TimeSpan.Zero;
        }
        catch (Exception failure) when (StorageFailure.MayPass(failure, cancellation))
        {
            Log.ScanFailed(logger, failure, path.Container);
            return TimeSpan.Zero;
        }
    }

    private async ValueTask Tell(BlobItem blob, CancellationToken cancellation)
    {
        ETag etag = blob.Properties.ETag!.Value;
        await tell(blob.Name, etag);
        await receipts.Add(BlobReceipts.Key(blob.Name, etag), cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(9301, LogLevel.Warning, "Container {Container} could not be looked through; trying again.")]
        public static partial void ScanFailed(ILogger logger, Exception failure, string container);

        [LoggerMessage(9302, LogLevel.Trace, "Container {Container} holds {Known} known and {New} new blobs; the look took {Milliseconds} ms.")]
        public static partial void Scanned(ILogger logger, string container, int known, int @new, long milliseconds);
    }
}
