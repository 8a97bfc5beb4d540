namespace Microsoft.Azure.Functions.Worker;

/// <summary>One call of one function.</summary>
public abstract class FunctionContext
{
    /// <summary>Gets the call's id.</summary>
    public abstract string InvocationId { get; }

    /// <summary>Gets the function's id.</summary>
    public abstract string FunctionId { get; }

    /// <summary>Gets what the trigger knows besides its value.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>Gets or sets the services of this call.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>Gets which function runs.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>Gets or sets what the parts of one call leave for each other.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Gets the token that asks the call to end.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}
