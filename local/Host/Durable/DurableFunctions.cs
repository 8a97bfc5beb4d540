using AlinFunctions.Durable;
using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Discovery;
using AlinFunctions.Host.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Host.Durable;

/// <summary>Lends an app's orchestrations and activities to the durable engine, by name.</summary>
internal sealed class DurableFunctions
{
    private readonly List<FunctionMethod> _functions = [];
    private readonly DataConverter _converter;
    private readonly Dictionary<FunctionMethod, FunctionInvoker> _activities = [];
    private readonly Dictionary<FunctionMethod, OrchestrationRunner> _orchestrations = [];

    /// <summary>Adds the functions to the engine's catalog; they can run once they are attached.</summary>
    /// <param name="functions">The app's functions, of every kind.</param>
    /// <param name="catalog">The engine's catalog.</param>
    /// <param name="converter">Reads inputs and writes results.</param>
    public DurableFunctions(IReadOnlyList<FunctionMethod> functions, DurableCatalog catalog, DataConverter converter)
    {
        _converter = converter;
        foreach (FunctionMethod function in functions)
        {
            switch (function.Trigger)
            {
                case OrchestrationTriggerAttribute trigger:
                    catalog.AddOrchestrator(trigger.Orchestration ?? function.Name, (context, input) => _orchestrations[function].Run(context, input));
                    _functions.Add(function);
                    break;
                case ActivityTriggerAttribute trigger:
                    catalog.AddActivity(trigger.Activity ?? function.Name, (context, input, stopping) => Run(function, context, input, stopping));
                    _functions.Add(function);
                    break;
            }
        }
    }

    /// <summary>Plans the functions with the app's services.</summary>
    /// <param name="context">What triggers are made from.</param>
    public void Attach(TriggerContext context)
    {
        foreach (FunctionMethod function in _functions)
        {
            if (function.Trigger is ActivityTriggerAttribute)
            {
                _activities[function] = context.Invoker(function, call => ValueTask.FromResult(call.Trigger), ActivityFacts.Names);
            }
            else
            {
                _orchestrations[function] = new OrchestrationRunner(function, context.Services, _converter);
            }
        }
    }

    private async Task<string?> Run(FunctionMethod function, TaskActivityContext context, string? input, CancellationToken stopping)
    {
        object? value = _converter.Deserialize(input, function.TriggerParameter.ParameterType);
        return _converter.Serialize(await _activities[function].Invoke(value, ActivityFacts.Of(context), use: null, stopping));
    }
}
