namespace DurableTask.Core.Exceptions;

/// <summary>Thrown when an orchestration is to be started under an id that a pending, running or suspended one has.</summary>
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    /// <summary>Makes the exception.</summary>
    public OrchestrationAlreadyExistsException()
    {
    }

    /// <summary>Makes the exception with a sentence.</summary>
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a sentence and a cause.</summary>
    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
