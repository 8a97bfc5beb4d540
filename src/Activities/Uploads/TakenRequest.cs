using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities.Uploads;

/// <summary>What is remembered of a request that may be sent again.</summary>
/// <param name="Digest">The hash of what it held.</param>
/// <param name="At">When it was last taken up.</param>
/// <param name="Job">The job that it made; null while it is being made.</param>
public sealed record TakenRequest(string Digest, DateTimeOffset At, JobId? Job);
