using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace AlinFunctions.Host.Discovery;

/// <summary>One method that an app marked as a function.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Method">The method.</param>
/// <param name="TriggerParameter">The parameter that carries the trigger.</param>
/// <param name="Trigger">What starts it.</param>
internal sealed record FunctionMethod(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    /// <summary>Gets the id by which queues and records know the function, in the form that the real host uses.</summary>
    public string Id => $"Host.Functions.{Name}";

    /// <summary>Gets the method's full name.</summary>
    public string EntryPoint => $"{Method.DeclaringType!.FullName}.{Method.Name}";
}
