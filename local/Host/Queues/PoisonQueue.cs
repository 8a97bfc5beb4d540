using AlinFunctions.Host.Storage;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Queues;

/// <summary>Where the messages of one queue go that cannot be worked on.</summary>
internal sealed partial class PoisonQueue(StorageAccounts accounts, string? connection, string name, ILogger logger)
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue = accounts.Queue(connection, name);
    private readonly QueueClient _raw = accounts.RawQueue(connection, name);

    /// <summary>Takes a message that was tried too often.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">Its queue.</param>
    /// <param name="claim">The claim on it.</param>
    public async Task Bury(QueueMessage message, string from, MessageClaim claim)
    {
        Log.Poisoned(logger, message.MessageId, from, message.DequeueCount, name);
        await _queue.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        await _queue.SendMessageAsync(message.Body, timeToLive: Forever, cancellationToken: CancellationToken.None);
        await claim.Complete();
    }

    /// <summary>Takes a message in another encoding, as it is: no try could ever read it.</summary>
    /// <param name="unreadable">The message and its queue.</param>
    public async Task BuryUnreadable(QueueMessageDecodingFailedEventArgs unreadable)
    {
        QueueMessage message = unreadable.ReceivedMessage;
        Log.Unreadable(logger, message.MessageId, unreadable.Queue.Name, name);
        await _raw.CreateIfNotExistsAsync(cancellationToken: CancellationToken.None);
        await _raw.SendMessageAsync(message.Body, timeToLive: Forever, cancellationToken: CancellationToken.None);
        await unreadable.Queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(9205, LogLevel.Error, "Message {MessageId} of queue {Queue} failed {Tries} times and goes to {Poison}.")]
        public static partial void Poisoned(ILogger logger, string messageId, string queue, long tries, string poison);

        [LoggerMessage(9206, LogLevel.Error, "Message {MessageId} of queue {Queue} is not in the expected encoding and goes to {Poison}.")]
        public static partial void Unreadable(ILogger logger, string messageId, string queue, string poison);
    }
}
