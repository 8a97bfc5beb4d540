using Azure;

namespace AlinFunctions.Host.Storage;

/// <summary>Tells a storage account that does not answer, which is asked again, from a mistake of ours, which stops the host.</summary>
internal static class StorageFailure
{
    /// <summary>Says whether a failure may pass: a refused request, retries used up, or a request that took too long.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="ours">The token by which we stop: its cancellation is no failure.</param>
    public static bool MayPass(Exception failure, CancellationToken ours) =>
        failure is RequestFailedException or AggregateException || (failure is OperationCanceledException && !ours.IsCancellationRequested);
}
