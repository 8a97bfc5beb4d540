using AlinFunctions.Host.Discovery;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Calls;

/// <summary>One call of one function: what its parameters are bound from.</summary>
internal sealed class Call(FunctionMethod function, object? trigger, IReadOnlyDictionary<string, object?> data, IServiceProvider services, CancellationToken cancellation)
    : FunctionContext
{
    /// <inheritdoc/>
    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    /// <inheritdoc/>
    public override string FunctionId => function.Id;

    /// <inheritdoc/>
    public override BindingContext BindingContext { get; } = new CallBindings(data);

    /// <inheritdoc/>
    public override IServiceProvider InstanceServices { get; set; } = services;

    /// <inheritdoc/>
    public override FunctionDefinition FunctionDefinition { get; } = new CallDefinition(function);

    /// <inheritdoc/>
    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    /// <inheritdoc/>
    public override CancellationToken CancellationToken { get; } = cancellation;

    /// <summary>Gets the trigger's own value: a blob, a message, a request, an input.</summary>
    public object? Trigger { get; } = trigger;

    /// <summary>Gets what was opened for this call and is closed after it.</summary>
    public IList<IAsyncDisposable> Opened { get; } = [];

    /// <summary>Gets the trigger's facts by name.</summary>
    public IReadOnlyDictionary<string, object?> Data => data;
}
