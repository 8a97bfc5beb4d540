using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Works off one claimed message: does the step, leaves its result, wakes its job.</summary>
public sealed partial class StepRunner(
    StepHandlers handlers,
    StepLedger ledger,
    StepQueues queues,
    BlobServiceClient blobs,
    WorkerScratch scratch,
    IOptions<WorkerOptions> options,
    TimeProvider time,
    ILogger<StepRunner> logger)
{
    private static readonly string Worker = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <summary>Works off one message. When the worker drains, the message is given back at once.</summary>
    internal async Task Run(StepClaim claim, CancellationToken drain)
    {
        StepMessage? message = claim.Dequeues > options.Value.MaxDequeues ? null : Read(claim.Body);
        if (message is null)
        {
            Log.Poisoned(logger, claim.Dequeues);
            await queues.Poison(claim.Body, CancellationToken.None);
            await claim.Drop(CancellationToken.None);
            return;
        }

        if (await ledger.IsCancelled(message.Job, CancellationToken.None))
        {
            await claim.Drop(CancellationToken.None);
            return;
        }

        if (await ledger.IsDone(message, CancellationToken.None) || await Work(message, claim, drain))
        {
            await queues.Announce(message, CancellationToken.None);
            await claim.Drop(CancellationToken.None);
        }
    }

    /// <returns>Whether the attempt came to an end that its job should hear of.</returns>
    private async Task<bool> Work(StepMessage message, StepClaim claim, CancellationToken drain)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(drain);
        await using var pulse = new StepPulse(message, claim, ledger, Worker, options.Value.Heartbeat, stop, time);
        DateTimeOffset started = time.GetUtcNow();
        StepResult Ended(StepOutput? output, StepFailure? failure) =>
            new(message.Step, message.Work.Verb, message.Work.SegmentIndex, message.Attempt, Worker, started, time.GetUtcNow(), output, failure);
        try
        {
            await ledger.Beat(message, Worker, drain);
            using var desk = new StepDesk(blobs, message, scratch.Folder);
            StepOutput output = await handlers.Run(message.Work, desk, stop.Token);
            await ledger.Close(message, Ended(output, null), CancellationToken.None);
            return true;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Whatever a step says that was asked to stop, killed children included, it was not tried in earnest.
            await pulse.Stop();
            await (pulse.JobCancelled ? claim.Drop(CancellationToken.None) : claim.GiveBack(TimeSpan.Zero, CancellationToken.None));
            return false;
        }
        catch (InvalidDropException refused)
        {
            await ledger.Close(message, Ended(null, new StepFailure(refused.Kind, refused.Sentence, null)), CancellationToken.None);
            return true;
        }
        catch (MissingArtifactException lost)
        {
            Log.Lost(logger, message.Job, message.Step, lost.Path);
            await ledger.Fail(message, Ended(null, Internal(message, lost.Path)), CancellationToken.None);
            return true;
        }
        catch (Exception store) when (StoreTrouble.MayPass(store, stop.Token))
        {
            // The store's trouble, not the step's: the message comes back, and turns to poison if the trouble stays.
            Log.StoreTrouble(logger, store, message.Job, message.Step);
            await pulse.Stop();
            await claim.GiveBack(options.Value.Heartbeat, CancellationToken.None);
            return false;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            Log.Failed(logger, defect, message.Job, message.Step, message.Attempt);
            await ledger.Fail(message, Ended(null, Internal(message, null)), CancellationToken.None);
            return true;
        }
    }

    private static StepFailure Internal(StepMessage message, ArtifactPath? missing) => new(
        FailureKind.Internal,
        new Sentence($"Something of ours failed in {message.Work.Verb}; the job can be tried again.", $"我们的步骤 {message.Work.Verb} 出错，可以重试该任务。"),
        missing);

    private static StepMessage? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<StepMessage>(body, PipelineJson.Compact) is { IsWhole: true } message ? message : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3101, LogLevel.Error, "A step message was put aside after {Dequeues} tries.")]
        public static partial void Poisoned(ILogger logger, long dequeues);

        [LoggerMessage(3102, LogLevel.Warning, "Job {JobId}, step {StepId}: the store has lost {Path}.")]
        public static partial void Lost(ILogger logger, JobId jobId, StepId stepId, ArtifactPath path);

        [LoggerMessage(3103, LogLevel.Warning, "Job {JobId}, step {StepId}: the store did not answer; the message is given back.")]
        public static partial void StoreTrouble(ILogger logger, Exception exception, JobId jobId, StepId stepId);

        [LoggerMessage(3104, LogLevel.Error, "Job {JobId}, step {StepId}: attempt {Attempt} failed.")]
        public static partial void Failed(ILogger logger, Exception exception, JobId jobId, StepId stepId, int attempt);
    }
}
