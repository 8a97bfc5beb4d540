namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function that a host may call.</summary>
/// <param name="name">The function's name, unique in its app.</param>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    /// <summary>Gets the function's name.</summary>
    public string Name { get; } = name;
}
