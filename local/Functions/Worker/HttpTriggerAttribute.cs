using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts a function for every request to a route.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Takes every method, from whoever holds a key.</summary>
    public HttpTriggerAttribute() => AuthLevel = AuthorizationLevel.Function;

    /// <summary>Takes some methods, from everybody.</summary>
    /// <param name="methods">The HTTP methods.</param>
    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    /// <summary>Takes every method.</summary>
    /// <param name="authLevel">Who may call.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    /// <summary>Takes some methods.</summary>
    /// <param name="authLevel">Who may call.</param>
    /// <param name="methods">The HTTP methods.</param>
    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Gets or sets the route's template under the app's prefix; null takes the function's name.</summary>
    public string? Route { get; set; }

    /// <summary>Gets the HTTP methods; null takes all.</summary>
    public string[]? Methods { get; }

    /// <summary>Gets who may call.</summary>
    public AuthorizationLevel AuthLevel { get; }
}
