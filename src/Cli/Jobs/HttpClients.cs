namespace AlinFunctions.Cli.Jobs;

/// <summary>Makes the one HTTP client that a command needs.</summary>
internal static class HttpClients
{
    /// <summary>A client of the function app at an address.</summary>
#pragma warning disable RS0030 // One short-lived process, one address: there is no factory to ask.
    public static HttpClient For(Uri api) => new() { BaseAddress = api, Timeout = TimeSpan.FromSeconds(20) };
#pragma warning restore RS0030
}
