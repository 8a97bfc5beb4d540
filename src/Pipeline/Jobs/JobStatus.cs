namespace AlinFunctions.Pipeline.Jobs;

/// <summary>What the API tells of a job.</summary>
/// <param name="Record">The job's record.</param>
/// <param name="Progress">How far it has come, while it runs.</param>
public sealed record JobStatus(JobRecord Record, RenderProgress? Progress);
