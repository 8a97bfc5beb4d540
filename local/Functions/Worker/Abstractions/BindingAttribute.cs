namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Marks a parameter whose value comes from outside the process.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public abstract class BindingAttribute : Attribute;
