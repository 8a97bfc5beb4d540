using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Writes down what the video is joined from: a long video's list is more than a queue message holds.</summary>
public sealed class WriteCutList(ArtifactStore store)
{
    /// <summary>Writes the list.</summary>
    /// <returns>Where it lies.</returns>
    [Function(nameof(WriteCutList))]
    public async Task<ArtifactPath> Run([ActivityTrigger] CutListOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArtifactPath path = JobPaths.CutList(order.Job);
        await store.Write(path, order.Cut, cancellation);
        return path;
    }
}
