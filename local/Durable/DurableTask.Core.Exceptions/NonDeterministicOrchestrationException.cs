namespace DurableTask.Core.Exceptions;

/// <summary>Thrown when an orchestration's code, replayed, asks for something else than its history holds.</summary>
public sealed class NonDeterministicOrchestrationException : Exception
{
    /// <summary>Makes the exception.</summary>
    public NonDeterministicOrchestrationException()
    {
    }

    /// <summary>Makes the exception with a sentence.</summary>
    public NonDeterministicOrchestrationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a sentence and a cause.</summary>
    public NonDeterministicOrchestrationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
