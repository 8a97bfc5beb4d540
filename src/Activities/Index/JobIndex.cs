using System.Globalization;
using System.Net;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Index;

/// <summary>Lists jobs newest first without opening their records: an empty blob a job, named so that the newest sorts first, with its card in the metadata.</summary>
public sealed class JobIndex(ArtifactStore store)
{
    private const string Card = "card";

    /// <summary>The digits of a moment's name: as many as the largest number of ticks has.</summary>
    private const int Digits = 19;

    private readonly BlobContainerClient _container = store.Container(StoreNames.Index);

    /// <summary>Enters a job, unless it is in already.</summary>
    public async Task Enter(JobRecord record, CancellationToken cancellation)
    {
        try
        {
            await Write(JobCard.Of(record), new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // It is in, perhaps as ended already.
        }
    }

    /// <summary>Enters a job as it ended.</summary>
    public async Task Close(JobRecord record, CancellationToken cancellation)
    {
        var card = JobCard.Of(record);
        if (await Find(card, cancellation) != card)
        {
            await Write(card, conditions: null, cancellation);
        }
    }

    /// <summary>Takes a job out.</summary>
    public Task Remove(JobCard card, CancellationToken cancellation) => _container.GetBlobClient(Name(card)).DeleteIfExistsAsync(cancellationToken: cancellation);

    /// <summary>Lists a part of the jobs.</summary>
    /// <param name="prefix">How the names begin that are looked at.</param>
    /// <param name="continuation">Where the store's own pages go on; null for the first.</param>
    /// <param name="pageSize">How many are looked at.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<Page<BlobItem>?> Page(string? prefix, string? continuation, int pageSize, CancellationToken cancellation)
    {
        AsyncPageable<BlobItem> all = _container.GetBlobsAsync(BlobTraits.Metadata, prefix: prefix, cancellationToken: cancellation);
        await foreach (Page<BlobItem> page in all.AsPages(continuation, pageSize).WithCancellation(cancellation))
        {
            return page;
        }

        return null;
    }

    /// <summary>Reads the card of an entry.</summary>
    internal static JobCard Read(BlobItem item) => Read(item.Metadata);

    /// <summary>Says how the name of a moment's entries begins: later moments sort first.</summary>
    internal static string Name(DateTimeOffset moment) => (DateTime.MaxValue.Ticks - moment.UtcTicks).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');

    private static JobCard Read(IDictionary<string, string> metadata) =>
        JsonSerializer.Deserialize<JobCard>(Convert.FromBase64String(metadata[Card]), PipelineJson.Compact) ?? throw new InvalidOperationException("An entry of the index has no card.");

    private static string Name(JobCard card) => $"{Name(card.Created)}-{card.Id}";

    private async Task<JobCard?> Find(JobCard card, CancellationToken cancellation)
    {
        try
        {
            return Read((await _container.GetBlobClient(Name(card)).GetPropertiesAsync(cancellationToken: cancellation)).Value.Metadata);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    // Metadata travels in headers, which are ASCII.
    private Task Write(JobCard card, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [Card] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(card, PipelineJson.Compact)) };
        return _container.GetBlobClient(Name(card)).UploadAsync(BinaryData.Empty, new BlobUploadOptions { Conditions = conditions, Metadata = metadata }, cancellation);
    }
}
