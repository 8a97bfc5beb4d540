using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Queues;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>The queues that a worker reads and writes.</summary>
public sealed class StepQueues(QueueServiceClient queues)
{
    /// <summary>Gets the queue of steps.</summary>
    public QueueClient Steps { get; } = queues.GetQueueClient(StoreNames.Steps);

    /// <summary>Wakes the job that waits for an attempt.</summary>
    public Task Announce(StepMessage message, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        var done = new StepDone(message.Job, message.Step, message.Attempt);
        return queues.GetQueueClient(StoreNames.Results).SendMessageAsync(JsonSerializer.Serialize(done, PipelineJson.Compact), cancellation);
    }

    /// <summary>Puts a message aside that could not be worked off.</summary>
    public Task Poison(string body, CancellationToken cancellation) =>
        queues.GetQueueClient(StoreNames.PoisonedSteps).SendMessageAsync(body, cancellation);
}
