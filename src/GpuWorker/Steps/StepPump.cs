using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Takes steps from the queue, a few at a time, until the worker is asked to stop; then drains and gives back what it holds.</summary>
public sealed partial class StepPump(StepQueues queues, StepRunner runner, IOptions<WorkerOptions> options, TimeProvider time, ILogger<StepPump> logger) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Log.Started(logger, options.Value.Slots);
        Task[] slots = [.. Enumerable.Range(0, options.Value.Slots).Select(_ => Task.Run(() => Pump(stoppingToken), CancellationToken.None))];

        // A slot that breaks ends the worker, which is started again; otherwise it would go on with fewer slots, and nobody would know.
        await await Task.WhenAny(slots);
        await Task.WhenAll(slots);
    }

    private async Task Pump(CancellationToken drain)
    {
        TimeSpan pause = options.Value.PollFrom;
        while (!drain.IsCancellationRequested)
        {
            try
            {
                if (await Take() is { } claim)
                {
                    pause = options.Value.PollFrom;
                    await runner.Run(claim, drain);
                    continue;
                }
            }
            catch (Exception trouble) when (StoreTrouble.MayPass(trouble, drain))
            {
                Log.StoreTrouble(logger, trouble);
            }
            catch (OperationCanceledException) when (drain.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(pause, time, drain).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < options.Value.PollTo ? pause * 2 : options.Value.PollTo;
        }
    }

    // A message received is a message claimed: a request under way is not cut off, or its message would be nobody's until the claim runs out.
    private async Task<StepClaim?> Take()
    {
        QueueMessage? message = await queues.Steps.ReceiveMessageAsync(options.Value.Claim, CancellationToken.None);
        return message is null ? null : new StepClaim(queues.Steps, message, options.Value.Claim);
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Information, "The worker takes up to {Slots} steps at once.")]
        public static partial void Started(ILogger logger, int slots);

        [LoggerMessage(3002, LogLevel.Warning, "The step queue did not answer.")]
        public static partial void StoreTrouble(ILogger logger, Exception exception);
    }
}
