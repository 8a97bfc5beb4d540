using AlinFunctions.Models;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Steps;

/// <summary>Hands steps to workers: a step whose result and files exist is done; any other is queued.</summary>
public sealed class StepDispatcher(ArtifactStore store, QueueServiceClient queues, IOptions<StepOptions> options, TimeProvider time)
{
    /// <summary>Changes whenever the same inputs make something else, so that no older artifact is taken for it: with the code by hand, with the weights by itself.</summary>
    private static readonly string Recipe = "2\n" + string.Concat(ModelCatalog.All.Where(line => !line.Pack.TestOnly).Select(line => line.Entry.Sha256));

    /// <summary>Hands one attempt at a step of a job to a worker.</summary>
    public Task<StepTicket> Dispatch<TWork>(StepOrder<TWork> order, CancellationToken cancellation)
        where TWork : StepWork
    {
        ArgumentNullException.ThrowIfNull(order);
        string work = System.Text.Json.JsonSerializer.Serialize<StepWork>(order.Work, PipelineJson.Compact);
        var step = StepId.For(order.Work.Verb, order.Work.SegmentIndex, $"{Recipe}\n{work}");
        return Dispatch(order, step, new StepPlace(JobPaths.Steps(order.Job.Id).Below(step.ToString())), cancellation);
    }

    /// <summary>Hands one attempt at preparing a portrait to a worker; jobs with the same portrait and options share what it makes.</summary>
    public Task<StepTicket> Dispatch(StepOrder<PreparePortraitStep> order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        StepId step = PortraitStep(order.Job);
        return Dispatch(order, step, PlaceOf(step), cancellation);
    }

    /// <summary>Says where the portrait of a job is prepared.</summary>
    public static StepPlace PortraitPlace(Job job) => PlaceOf(PortraitStep(job));

    private static StepId PortraitStep(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return StepId.For(nameof(PreparePortrait), segment: null, $"{Recipe}\n{job.PortraitHash}\n{job.Options.Size}\n{job.Options.Face}");
    }

    private static StepPlace PlaceOf(StepId portrait) => new(ArtifactPath.In(StoreNames.Portraits, portrait.ToString()));

    private async Task<StepTicket> Dispatch<TWork>(StepOrder<TWork> order, StepId step, StepPlace place, CancellationToken cancellation)
        where TWork : StepWork
    {
        TimeSpan silence = options.Value.Silence * (1 << Math.Min(order.Attempt - 1, 5));
        var ticket = new StepTicket(step, place, order.Attempt, time.GetUtcNow(), options.Value.LookEvery, silence);
        if (await IsDone(place, cancellation))
        {
            return ticket;
        }

        await store.Blob(place.Failure(order.Attempt)).DeleteIfExistsAsync(cancellationToken: cancellation);
        var message = new StepMessage(order.Job.Id, step, order.Attempt, place, order.Work);
        string body = System.Text.Json.JsonSerializer.Serialize(message, PipelineJson.Compact);
        Response<SendReceipt> receipt = await queues.GetQueueClient(StoreNames.Steps).SendMessageAsync(body, timeToLive: TimeSpan.FromDays(7), cancellationToken: cancellation);
        return ticket with { Dispatched = receipt.Value.InsertionTime };
    }

    // A result whose files the store has lost is no result: the step is done again.
    private async Task<bool> IsDone(StepPlace place, CancellationToken cancellation)
    {
        StepResult? result = await store.Read<StepResult>(place.Result, cancellation);
        if (result is null)
        {
            return false;
        }

        foreach (ArtifactPath file in result.Output?.Files ?? [])
        {
            if (!await store.Blob(file).ExistsAsync(cancellation))
            {
                await store.Blob(place.Result).DeleteIfExistsAsync(cancellationToken: cancellation);
                return false;
            }
        }

        return true;
    }
}
