using Azure;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>Tells a store that does not answer, which is asked again, from a defect of ours.</summary>
internal static class StoreTrouble
{
    /// <summary>Says whether a failure may pass: a refused request, retries used up, or a request that took too long.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="ours">The token by which we stop: its cancellation is no trouble.</param>
    public static bool MayPass(Exception failure, CancellationToken ours) =>
        failure is RequestFailedException or AggregateException { InnerException: RequestFailedException or OperationCanceledException }
        || (failure is OperationCanceledException && !ours.IsCancellationRequested);
}
