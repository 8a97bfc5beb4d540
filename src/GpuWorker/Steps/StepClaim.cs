using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Holds one message of the step queue: renews the claim while the step is worked on, and lets it go at the end.</summary>
internal sealed class StepClaim(QueueClient queue, QueueMessage message, TimeSpan length)
{
    private string _receipt = message.PopReceipt;

    /// <summary>Gets how often the message was taken, this time included.</summary>
    public long Dequeues => message.DequeueCount;

    /// <summary>Gets the message's text.</summary>
    public string Body => message.MessageText;

    /// <summary>Holds on for another length of time.</summary>
    /// <returns>False when the claim was lost to another worker.</returns>
    public Task<bool> Renew(CancellationToken cancellation) => Update(length, cancellation);

    /// <summary>Gives the message back, to be taken again after a pause.</summary>
    public Task GiveBack(TimeSpan pause, CancellationToken cancellation) => Update(pause, cancellation);

    /// <summary>Deletes the message: it is worked off.</summary>
    public async Task Drop(CancellationToken cancellation)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, _receipt, cancellation);
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 400)
        {
            // The claim was lost: another worker has the message now and will find the step done.
        }
    }

    private async Task<bool> Update(TimeSpan visibility, CancellationToken cancellation)
    {
        try
        {
            UpdateReceipt receipt = await queue.UpdateMessageAsync(message.MessageId, _receipt, visibilityTimeout: visibility, cancellationToken: cancellation);
            _receipt = receipt.PopReceipt;
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 404 or 400)
        {
            return false;
        }
    }
}
