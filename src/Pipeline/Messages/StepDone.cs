using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Wakes the job that waits for a step. It says that something happened, not what: the store is the truth.</summary>
/// <param name="Job">The job that waits.</param>
/// <param name="Step">The step.</param>
/// <param name="Attempt">The attempt that ended.</param>
public sealed record StepDone(JobId Job, StepId Step, int Attempt)
{
    /// <summary>Gets the name of the event that the orchestration waits for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string EventName => NameOf(Step, Attempt);

    /// <summary>Gets whether no part is lacking, as in a message that somebody else wrote.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWhole => Job != default && Step != default;

    /// <summary>The name of the event that an attempt ends with.</summary>
    public static string NameOf(StepId step, int attempt) => $"StepDone/{step}/{attempt}";
}
