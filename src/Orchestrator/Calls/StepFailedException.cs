using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>Says that a step of a job came to nothing. Thrown and caught inside one orchestration.</summary>
internal sealed class StepFailedException(JobFailure failure, ArtifactPath? missing) : Exception(failure.Sentence.English)
{
    /// <summary>Gets the failure for the job's record.</summary>
    public JobFailure Failure { get; } = failure;

    /// <summary>Gets the artifact that the store has lost, where that is why.</summary>
    public ArtifactPath? Missing { get; } = missing;
}
