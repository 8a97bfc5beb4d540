namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger knows besides its value.</summary>
public abstract class BindingContext
{
    /// <summary>Gets the trigger's facts by name: captures of a path, the message's id and dequeue count.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
