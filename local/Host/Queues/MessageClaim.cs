using AlinFunctions.Host.Storage;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Queues;

/// <summary>A claim on one message, renewed at a third of its time until it is let go.</summary>
internal sealed class MessageClaim : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _length;
    private readonly Action<Exception> _whenLost;
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewing;
    private string _popReceipt;

    /// <summary>Starts to renew.</summary>
    /// <param name="queue">The message's queue.</param>
    /// <param name="message">The message as it was received.</param>
    /// <param name="length">How long each renewal lasts.</param>
    /// <param name="clock">The clock of the renewals.</param>
    /// <param name="whenLost">Hears of a renewal that was refused.</param>
    public MessageClaim(QueueClient queue, QueueMessage message, TimeSpan length, TimeProvider clock, Action<Exception> whenLost)
    {
        (_queue, _message, _length, _whenLost, _popReceipt) = (queue, message, length, whenLost, message.PopReceipt);
        _renewing = Renew(clock);
    }

    /// <summary>Deletes the message: its work is done.</summary>
    public async Task Complete()
    {
        await Release();
        await _queue.DeleteMessageAsync(_message.MessageId, _popReceipt, CancellationToken.None);
    }

    /// <summary>Gives the message back.</summary>
    /// <param name="hidden">How long nobody sees it.</param>
    public async Task GiveBack(TimeSpan hidden)
    {
        await Release();
        await _queue.UpdateMessageAsync(_message.MessageId, _popReceipt, visibilityTimeout: hidden, cancellationToken: CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Release();
        _released.Dispose();
    }

    private async Task Release()
    {
        await _released.CancelAsync();
        await _renewing;
    }

    private async Task Renew(TimeProvider clock)
    {
        using var timer = new PeriodicTimer(_length / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_released.Token) && await RenewOnce())
            {
            }
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
            return;
        }
    }

    /// <summary>Renews the claim; a storage that does not answer is asked again at the next tick, one that refuses is not.</summary>
    private async Task<bool> RenewOnce()
    {
        try
        {
            // A renewal under way is not cut off: its new receipt is the only one that lets the message go.
            UpdateReceipt renewed = await _queue.UpdateMessageAsync(
                _message.MessageId, _popReceipt, visibilityTimeout: _length, cancellationToken: CancellationToken.None);
            _popReceipt = renewed.PopReceipt;
            return true;
        }
        catch (Exception failure) when (StorageFailure.MayPass(failure, CancellationToken.None))
        {
            _whenLost(failure);
            return failure is not RequestFailedException { Status: 400 or 404 };
        }
    }
}
