using AlinFunctions.Activities;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Opens the records of jobs that addresses name.</summary>
public sealed class JobRecords(ArtifactStore store)
{
    /// <summary>Opens a record.</summary>
    /// <exception cref="ProblemException">There is no such job.</exception>
    public async Task<JobRecord> Open(string id, CancellationToken cancellation) =>
        JobId.TryParse(id, null, out JobId job) && await store.Read<JobRecord>(JobPaths.Record(job), cancellation) is { } record ? record : throw Problems.NoSuchJob(id);
}
