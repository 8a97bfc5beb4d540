using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>A job that was taken.</summary>
/// <param name="Id">The job's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Links">Where it is followed.</param>
internal sealed record TakenBody(JobId Id, JobState State, TakenLinks Links)
{
    /// <summary>Tells of a record.</summary>
    public static TakenBody Of(JobRecord record) => new(record.Id, record.State, new TakenLinks($"/api/jobs/{record.Id}", $"/api/jobs/{record.Id}/events"));
}
