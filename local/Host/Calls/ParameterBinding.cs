using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Discovery;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Host.Calls;

/// <summary>Decides once, when the host starts, where each parameter of a function comes from.</summary>
internal static class ParameterBinding
{
    /// <summary>Plans the parameters of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="trigger">Binds the trigger's own parameter.</param>
    /// <param name="names">The facts that this trigger gives by name.</param>
    /// <exception cref="HostStartException">Nothing gives a parameter its value.</exception>
    public static BindParameter[] Plan(FunctionMethod function, BindParameter trigger, IReadOnlyCollection<string> names) =>
        [.. function.Method.GetParameters().Select(parameter => parameter.Position == function.TriggerParameter.Position ? trigger : Plan(function, parameter, names))];

    private static BindParameter Plan(FunctionMethod function, ParameterInfo parameter, IReadOnlyCollection<string> names)
    {
        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return call => ValueTask.FromResult<object?>(call.CancellationToken);
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return call => ValueTask.FromResult<object?>(call);
        }

        if (parameter.GetCustomAttribute<DurableClientAttribute>() is not null)
        {
            return parameter.ParameterType == typeof(DurableTaskClient)
                ? call => ValueTask.FromResult<object?>(call.InstanceServices.GetRequiredService<DurableTaskClient>())
                : throw new HostStartException($"The parameter {parameter.Name} of the function {function.Name} takes a durable client; its type must be DurableTaskClient.");
        }

        return names.FirstOrDefault(name => string.Equals(name, parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } fact
            ? call => ValueTask.FromResult(Convert(call.Data.GetValueOrDefault(fact), parameter.ParameterType))
            : throw new HostStartException($"Nothing gives the parameter {parameter.Name} of the function {function.Name} its value.");
    }

    private static object? Convert(object? value, Type type)
    {
        Type target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        string text = System.Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return target == typeof(string) ? text : TypeDescriptor.GetConverter(target).ConvertFromInvariantString(text);
    }
}
