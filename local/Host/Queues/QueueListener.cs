using AlinFunctions.Host.Listeners;
using AlinFunctions.Host.Storage;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Queues;

/// <summary>Takes the messages of one queue, some at a time, and works on each under a claim of its own.</summary>
internal sealed partial class QueueListener : IListener, IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    private readonly QueueClient _queue;
    private readonly PoisonQueue _poison;
    private readonly QueueWork _work;
    private readonly QueueSettings _settings;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _slots;
    private readonly SemaphoreSlim _nudge = new(0, 1);

    /// <summary>Makes a listener of one queue.</summary>
    /// <param name="accounts">The storage accounts.</param>
    /// <param name="connection">The queue's account; null for the default one.</param>
    /// <param name="name">The queue's name.</param>
    /// <param name="work">What is done with its messages.</param>
    /// <param name="settings">Batch size, claims and pauses.</param>
    /// <param name="clock">The clock of pauses and claims.</param>
    /// <param name="logger">Where it tells.</param>
    public QueueListener(StorageAccounts accounts, string? connection, string name, QueueWork work, QueueSettings settings, TimeProvider clock, ILogger logger)
    {
        (_work, _settings, _clock, _logger) = (work, settings, clock, logger);
        _poison = new PoisonQueue(accounts, connection, work.Poison, logger);
        _queue = accounts.Queue(connection, name, _poison.BuryUnreadable);
        _slots = new SemaphoreSlim(settings.BatchSize, settings.BatchSize);
    }

    /// <summary>Says that a message has just been put on the queue, so that it is not kept waiting for the next look.</summary>
    public void Nudge()
    {
        if (_nudge.CurrentCount == 0)
        {
            try
            {
                _nudge.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another nudge came first, which is as good.
                return;
            }
        }
    }

    /// <inheritdoc/>
    public async Task Run(StopSignals stop)
    {
        TimeSpan pause = FirstPause;
        try
        {
            while (true)
            {
                int slots = await Slots(stop.TakeNoMore);
                QueueMessage[] messages = await Receive(slots, stop.TakeNoMore);
                _slots.ReleaseIfAny(slots - messages.Length);
                foreach (QueueMessage message in messages)
                {
                    _ = Work(message, stop);
                }

                pause = messages.Length > 0 ? FirstPause : Min(pause * 2, _settings.MaxPollingInterval);
                if (messages.Length == 0)
                {
                    await _nudge.WaitAsync(pause, stop.TakeNoMore);
                }
            }
        }
        catch (OperationCanceledException) when (stop.TakeNoMore.IsCancellationRequested)
        {
            await Drained();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _slots.Dispose();
        _nudge.Dispose();
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Waits for a free slot and takes whatever is free, 32 at most: the most that a queue gives at once.</summary>
    private async Task<int> Slots(CancellationToken cancellation)
    {
        await _slots.WaitAsync(cancellation);
        int taken = 1;
        while (taken < 32 && await _slots.WaitAsync(0, CancellationToken.None))
        {
            taken++;
        }

        return taken;
    }

    private async Task Drained()
    {
        for (int slot = 0; slot < _settings.BatchSize; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }
    }

    private async Task<QueueMessage[]> Receive(int most, CancellationToken cancellation)
    {
        try
        {
            // A message received is a message claimed: the request is not cut off once it is under way.
            cancellation.ThrowIfCancellationRequested();
            return await _queue.ReceiveMessagesAsync(most, _settings.Claim, CancellationToken.None);
        }
        catch (RequestFailedException missing) when (missing.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return [];
        }
        catch (Exception failure) when (StorageFailure.MayPass(failure, cancellation))
        {
            Log.ReceiveFailed(_logger, failure, _queue.Name);
            return [];
        }
        catch (OperationCanceledException)
        {
            _slots.ReleaseIfAny(most);
            throw;
        }
    }

    private async Task Work(QueueMessage message, StopSignals stop)
    {
        try
        {
            await using var claim = new MessageClaim(_queue, message, _settings.Claim, _clock, lost => Log.ClaimLost(_logger, lost, message.MessageId, _queue.Name));
            await Work(message, claim, stop);
        }
        catch (Exception failure) when (StorageFailure.MayPass(failure, CancellationToken.None))
        {
            // The claim runs out and the message comes back by itself.
            Log.LetGoFailed(_logger, failure, message.MessageId, _queue.Name);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task Work(QueueMessage message, MessageClaim claim, StopSignals stop)
    {
        if (message.DequeueCount > _work.MaxTries)
        {
            await _poison.Bury(message, _queue.Name, claim);
            return;
        }

        try
        {
            await Task.Run(() => _work.Handle(message, stop.EndCalls), CancellationToken.None).WaitAsync(stop.GiveUp);
        }
        catch (Exception) when (stop.EndCalls.IsCancellationRequested)
        {
            // Whatever a call says that was asked to end, it was not tried in earnest.
            Log.GivenBack(_logger, message.MessageId, _queue.Name);
            await claim.GiveBack(TimeSpan.Zero);
            return;
        }
#pragma warning disable CA1031 // Whatever a function throws is a failed try, logged where it was called.
        catch (Exception)
#pragma warning restore CA1031
        {
            if (message.DequeueCount >= _work.MaxTries)
            {
                await _poison.Bury(message, _queue.Name, claim);
            }
            else
            {
                await claim.GiveBack(_work.RetryDelay(message.DequeueCount));
            }

            return;
        }

        await claim.Complete();
    }

    private static partial class Log
    {
        [LoggerMessage(9201, LogLevel.Warning, "Queue {Queue} could not be read; trying again.")]
        public static partial void ReceiveFailed(ILogger logger, Exception failure, string queue);

        [LoggerMessage(9202, LogLevel.Warning, "The claim on message {MessageId} of queue {Queue} could not be renewed.")]
        public static partial void ClaimLost(ILogger logger, Exception failure, string messageId, string queue);

        [LoggerMessage(9203, LogLevel.Warning, "Message {MessageId} of queue {Queue} could not be let go; it comes back when its claim runs out.")]
        public static partial void LetGoFailed(ILogger logger, Exception failure, string messageId, string queue);

        [LoggerMessage(9204, LogLevel.Information, "The host stops: message {MessageId} goes back to queue {Queue}.")]
        public static partial void GivenBack(ILogger logger, string messageId, string queue);
    }
}
