namespace AlinFunctions.Models;

/// <summary>Says in one sentence why weights cannot be had or are not what they should be.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Initializes the exception with its sentence.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with its sentence and its cause.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes an exception without a sentence.</summary>
    public ModelException()
    {
    }
}
