using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives a function the client of the durable engine.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>Gets or sets the task hub; null takes the app's own.</summary>
    public string? TaskHub { get; set; }

    /// <summary>Gets or sets the setting that holds the engine's connection; null takes the app's own.</summary>
    public string? ConnectionName { get; set; }
}
