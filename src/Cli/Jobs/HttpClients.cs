using System.Net.Http.Headers;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Makes the one HTTP client that a command needs.</summary>
internal static class HttpClients
{
    /// <summary>A client of the function app at an address, with the key that a file holds.</summary>
#pragma warning disable RS0030 // One short-lived process, one address: there is no factory to ask.
    public static HttpClient For(Uri api, FileInfo? keyFile)
    {
        var client = new HttpClient { BaseAddress = api, Timeout = TimeSpan.FromSeconds(20) };
        if (keyFile is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", File.ReadAllText(keyFile.FullName).Trim());
        }

        return client;
    }
#pragma warning restore RS0030
}
