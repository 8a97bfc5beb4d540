namespace Microsoft.Azure.Functions.Worker;

/// <summary>Says which function runs.</summary>
public abstract class FunctionDefinition
{
    /// <summary>Gets the path of the assembly that holds the function.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>Gets the method's full name.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>Gets the function's id in its app.</summary>
    public abstract string Id { get; }

    /// <summary>Gets the function's name.</summary>
    public abstract string Name { get; }
}
