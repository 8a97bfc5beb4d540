using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks for a job's end to be recorded.</summary>
/// <param name="Job">The job.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record OutcomeOrder(JobId Job, JobOutcome Outcome);
