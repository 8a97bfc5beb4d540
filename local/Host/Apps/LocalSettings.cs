using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Memory;

namespace AlinFunctions.Host.Apps;

/// <summary>The settings of a developer's machine: <c>local.settings.json</c> beside the app, weaker than the environment.</summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Adds the file's <c>Values</c> where environment variables would be, but below the real ones.</summary>
    /// <param name="configuration">The app's configuration.</param>
    /// <param name="folder">The app's folder.</param>
    public static void AddTo(ConfigurationManager configuration, string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return;
        }

        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
        if (!file.RootElement.TryGetProperty("Values", out JsonElement values))
        {
            return;
        }

        var source = new MemoryConfigurationSource
        {
            InitialData = values.EnumerateObject()
                .Select(value => KeyValuePair.Create(value.Name.Replace("__", ":", StringComparison.Ordinal), (string?)value.Value.ToString()))
                .ToArray(),
        };
        IList<IConfigurationSource> sources = configuration.Sources;
        int environment = sources.IndexOf(sources.OfType<EnvironmentVariablesConfigurationSource>().Last());
        sources.Insert(environment, source);
    }
}
