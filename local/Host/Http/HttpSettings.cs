using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Http;

/// <summary><c>extensions.http</c> of host.json, and a key of this host's own.</summary>
internal sealed record HttpSettings
{
    /// <summary>Gets what every route begins with.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Gets the key that functions above the anonymous level ask for.</summary>
    /// <value>None: then everybody on this machine may call.</value>
    public string? FunctionKey { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="hostJson">The app's host.json.</param>
    public static HttpSettings From(IConfiguration hostJson) => hostJson.GetSection("extensions:http").Get<HttpSettings>() ?? new HttpSettings();
}
