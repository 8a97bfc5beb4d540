using System.Reflection;
using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Host.Durable;

/// <summary>Runs an orchestration's method on the engine's own thread: nothing here waits before the method does.</summary>
internal sealed class OrchestrationRunner
{
    private readonly FunctionMethod _function;
    private readonly IServiceProvider _services;
    private readonly DataConverter _converter;

    /// <summary>Checks that the method is one.</summary>
    /// <param name="function">The function.</param>
    /// <param name="services">The app's services.</param>
    /// <param name="converter">Reads the input.</param>
    /// <exception cref="HostStartException">Its trigger is not a context of orchestrations.</exception>
    public OrchestrationRunner(FunctionMethod function, IServiceProvider services, DataConverter converter)
    {
        if (function.TriggerParameter.ParameterType != typeof(TaskOrchestrationContext))
        {
            throw new HostStartException($"The orchestration {function.Name} must take a TaskOrchestrationContext as {function.TriggerParameter.Name}.");
        }

        (_function, _services, _converter) = (function, services, converter);
    }

    /// <summary>Runs the method once, from its beginning to where it waits or ends.</summary>
    /// <param name="context">The orchestration.</param>
    /// <param name="input">Its input as JSON.</param>
    public Task<object?> Run(TaskOrchestrationContext context, string? input)
    {
        var call = new Call(_function, context, ActivityData(context), _services, CancellationToken.None);
        object?[] arguments = [.. _function.Method.GetParameters().Select(parameter => Argument(parameter, call, context, input))];
        object? target = _function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(_services, _function.Method.DeclaringType!);
        return FunctionInvoker.Await(
            _function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null), _function.Method.ReturnType);
    }

    private static Dictionary<string, object?> ActivityData(TaskOrchestrationContext context) => new(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = context.InstanceId };

    private object? Argument(ParameterInfo parameter, Call call, TaskOrchestrationContext context, string? input) => parameter.ParameterType switch
    {
        _ when parameter.Position == _function.TriggerParameter.Position => context,
        Type type when type == typeof(FunctionContext) => call,
        Type type when type == typeof(CancellationToken) => CancellationToken.None,

        // Any other parameter is the orchestration's input, as in the real extension.
        Type type => _converter.Deserialize(input, type),
    };
}
