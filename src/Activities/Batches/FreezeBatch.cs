using AlinFunctions.Pipeline.Batches;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities.Batches;

/// <summary>Looks whether a dropped batch is still as it was.</summary>
public sealed class FreezeBatch(DropFolder folders)
{
    /// <summary>Freezes the folder as it is now.</summary>
    /// <returns>The batch; null when its file is gone.</returns>
    [Function(nameof(FreezeBatch))]
    public Task<FrozenBatch?> Run([ActivityTrigger] string folder, CancellationToken cancellation) => folders.FreezeBatch(folder, cancellation);
}
