using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Activities;

/// <summary>Writes a job's end into its record. A job that has ended stays as it ended.</summary>
public sealed class RecordOutcome(ArtifactStore store, TimeProvider time)
{
    private readonly JobIndex _index = new(store);

    /// <summary>Writes the outcome.</summary>
    /// <returns>The outcome that the record holds, which is the first that came.</returns>
    [Function(nameof(RecordOutcome))]
    public async Task<JobOutcome> Run([ActivityTrigger] OutcomeOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        JobRecord record = await store.Change<JobRecord>(JobPaths.Record(order.Job), record => record.Ended(order.Outcome, time.GetUtcNow()), cancellation);
        await _index.Close(record, cancellation);
        return new JobOutcome(record.State, record.Video, record.Failure, record.Speech);
    }
}
