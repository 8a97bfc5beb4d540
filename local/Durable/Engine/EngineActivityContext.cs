using AlinFunctions.Durable.Store;
using Microsoft.DurableTask;

namespace AlinFunctions.Durable.Engine;

/// <summary>What an activity is told.</summary>
internal sealed class EngineActivityContext(ActivityRow activity) : TaskActivityContext
{
    /// <inheritdoc/>
    public override TaskName Name => activity.Name;

    /// <inheritdoc/>
    public override string InstanceId => activity.Instance;
}
