using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Asks the store how an attempt at a step stands: the store is the truth, events only wake.</summary>
public sealed class ReadStepResult(ArtifactStore store, QueueServiceClient queues)
{
    /// <summary>Reads the attempt's result, failure or heartbeat, in that order.</summary>
    [Function(nameof(ReadStepResult))]
    public async Task<StepReading> Run([ActivityTrigger] StepTicket ticket, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (await store.Read<StepResult>(ticket.Place.Result, cancellation) is { } result)
        {
            return result.Failure is null
                ? new StepReading(StepState.Done, result.Output, null)
                : new StepReading(StepState.Failed, null, result.Failure);
        }

        if (await store.Read<StepResult>(ticket.Place.Failure(ticket.Attempt), cancellation) is { } failed)
        {
            return new StepReading(StepState.Failed, null, failed.Failure);
        }

        return new StepReading(await IsSilent(ticket, cancellation) ? StepState.Silent : StepState.Working, null, null);
    }

    // Both times are the store's, so no clock of ours needs to be right. The deadline counts from the last heartbeat.
    private async Task<bool> IsSilent(StepTicket ticket, CancellationToken cancellation)
    {
        try
        {
            Response<BlobProperties> heartbeat = await store.Blob(ticket.Place.Heartbeat).GetPropertiesAsync(cancellationToken: cancellation);
            bool ours = heartbeat.Value.LastModified >= ticket.Dispatched;
            return IsOver(heartbeat.GetRawResponse(), ours ? heartbeat.Value.LastModified : ticket.Dispatched, ticket)
                && (ours || !await MayStillQueue(ticket, cancellation));
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return IsOver(missing.GetRawResponse(), ticket.Dispatched, ticket) && !await MayStillQueue(ticket, cancellation);
        }
    }

    private static bool IsOver(Response? answer, DateTimeOffset heard, StepTicket ticket) =>
        answer?.Headers.Date is { } storeTime && storeTime - heard > ticket.Silence;

    // A step that no worker has taken yet is not silent while older messages wait before it: the workers are only behind.
    private async Task<bool> MayStillQueue(StepTicket ticket, CancellationToken cancellation)
    {
        PeekedMessage? first = await queues.GetQueueClient(StoreNames.Steps).PeekMessageAsync(cancellation);
        return first?.InsertedOn <= ticket.Dispatched;
    }
}
