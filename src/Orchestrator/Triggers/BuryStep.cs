using System.Text.Json;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Writes a failed result for a step whose message could not be worked off, so that its job learns of it.</summary>
public sealed partial class BuryStep(StepGrave grave, ILogger<BuryStep> logger)
{
    /// <summary>Fails the attempt and wakes its job.</summary>
    [Function(nameof(BuryStep))]
    public async Task Run([QueueTrigger(StoreNames.PoisonedSteps)] string body, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        StepMessage? message = Read(body);
        if (message is null)
        {
            Log.Unreadable(logger);
            return;
        }

        await grave.Bury(message.Step, message.Work.Verb, message.Work.SegmentIndex, message.Attempt, message.Place, cancellation);
        var done = new StepDone(message.Job, message.Step, message.Attempt);
        await client.Wake(message.Job.ToString(), done.EventName, done, cancellation);
    }

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
        [LoggerMessage(2301, LogLevel.Error, "A poisoned step message cannot be read; no job can be told.")]
        public static partial void Unreadable(ILogger logger);
    }
}
