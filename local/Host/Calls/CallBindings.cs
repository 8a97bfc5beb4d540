using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Calls;

/// <summary>The trigger's facts of one call.</summary>
internal sealed class CallBindings(IReadOnlyDictionary<string, object?> data) : BindingContext
{
    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
}
