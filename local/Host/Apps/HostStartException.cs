namespace AlinFunctions.Host.Apps;

/// <summary>The app cannot run as it is written or configured; the message says why.</summary>
public sealed class HostStartException : Exception
{
    /// <summary>Makes an empty refusal.</summary>
    public HostStartException()
    {
    }

    /// <summary>Makes a refusal with its sentence.</summary>
    /// <param name="message">The sentence.</param>
    public HostStartException(string message)
        : base(message)
    {
    }

    /// <summary>Makes a refusal with its sentence and its cause.</summary>
    /// <param name="message">The sentence.</param>
    /// <param name="innerException">The cause.</param>
    public HostStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
