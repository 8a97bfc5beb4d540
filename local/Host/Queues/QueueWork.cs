using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Queues;

/// <summary>What is done with the messages of one queue.</summary>
/// <param name="Handle">Works on one message; an exception is a failed try.</param>
/// <param name="Poison">The queue for messages that were tried too often.</param>
/// <param name="RetryDelay">How long a message stays hidden after a number of failed tries.</param>
/// <param name="MaxTries">How often a message is tried.</param>
internal sealed record QueueWork(Func<QueueMessage, CancellationToken, Task> Handle, string Poison, Func<long, TimeSpan> RetryDelay, int MaxTries);
