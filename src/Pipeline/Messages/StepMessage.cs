using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks a worker for one attempt at one step.</summary>
/// <param name="Job">The job that waits for it.</param>
/// <param name="Step">The step.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
/// <param name="Place">Where the step leaves what it makes.</param>
/// <param name="Work">What is to be done.</param>
public sealed record StepMessage(JobId Job, StepId Step, int Attempt, StepPlace Place, StepWork Work)
{
    /// <summary>Gets whether no part is lacking, as in a message that somebody else wrote.</summary>
    [JsonIgnore]
    public bool IsWhole => Job != default && Step != default && Attempt > 0 && Place is { } place && place.Folder != default && Work is not null;
}
