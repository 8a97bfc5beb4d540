using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Activities.Uploads;

/// <summary>What came of taking a request up.</summary>
/// <param name="Standing">How it stands.</param>
/// <param name="Job">The job that it has made, where it is done.</param>
public sealed record RequestClaim(RequestStanding Standing, JobId? Job);
