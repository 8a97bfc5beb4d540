namespace AlinFunctions.Orchestrator.Http;

/// <summary>Ends a request with a problem: the door turns it into the answer.</summary>
public sealed class ProblemException(Problem problem) : Exception(problem?.Sentence.English)
{
    /// <summary>Gets what is wrong.</summary>
    public Problem Problem { get; } = problem ?? throw new ArgumentNullException(nameof(problem));
}
