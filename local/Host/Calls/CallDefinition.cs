using AlinFunctions.Host.Discovery;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.Calls;

/// <summary>Which function a call runs.</summary>
internal sealed class CallDefinition(FunctionMethod function) : FunctionDefinition
{
    /// <inheritdoc/>
    public override string PathToAssembly => function.Method.Module.Assembly.Location;

    /// <inheritdoc/>
    public override string EntryPoint => function.EntryPoint;

    /// <inheritdoc/>
    public override string Id => function.Id;

    /// <inheritdoc/>
    public override string Name => function.Name;
}
