using Microsoft.Extensions.Configuration;

namespace AlinFunctions.Host.Apps;

/// <summary>The app's <c>host.json</c>, with settings under <c>AzureFunctionsJobHost</c> laid over it.</summary>
internal static class HostJson
{
    private const string FileName = "host.json";

    private const string Overrides = "AzureFunctionsJobHost";

    /// <summary>Reads the file beside the app; a missing one leaves every default.</summary>
    /// <param name="folder">The app's folder.</param>
    /// <param name="app">The app's configuration, which may override the file.</param>
    public static IConfigurationRoot Read(string folder, IConfiguration app) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(folder, FileName), optional: true, reloadOnChange: false)
        .AddConfiguration(app.GetSection(Overrides))
        .Build();
}
