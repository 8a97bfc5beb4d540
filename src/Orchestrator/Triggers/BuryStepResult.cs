using System.Text.Json;
using AlinFunctions.Activities;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Reads what it can of a result message that could not be delivered. Its job looks into the store by itself, so a lost one is only slow.</summary>
public sealed partial class BuryStepResult(ILogger<BuryStepResult> logger)
{
    /// <summary>Wakes the job once more, if the message says which.</summary>
    [Function(nameof(BuryStepResult))]
    public async Task Run([QueueTrigger(StoreNames.PoisonedResults)] string body, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        StepDone? done = Read(body);
        if (done is null)
        {
            Log.Unreadable(logger);
            return;
        }

        await client.Wake(done.Job.ToString(), done.EventName, done, cancellation);
    }

    private static StepDone? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<StepDone>(body, PipelineJson.Compact) is { IsWhole: true } done ? done : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2302, LogLevel.Error, "A poisoned result message cannot be read; the job that waits will look into the store.")]
        public static partial void Unreadable(ILogger logger);
    }
}
