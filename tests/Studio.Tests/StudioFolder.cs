using System.Text.Json;
using AlinFunctions.EndToEnd.Tests;

namespace AlinFunctions.Studio.Tests;

/// <summary>The studio's files as they stand in the repository.</summary>
internal static class StudioFolder
{
    public static string Path { get; } = System.IO.Path.Combine(Repository.Root, "src", "Studio");

    /// <summary>The source of every module, by its file's name.</summary>
    public static IReadOnlyDictionary<string, string> Modules { get; } =
        Directory.GetFiles(System.IO.Path.Combine(Path, "modules")).ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    /// <summary>A catalogue, in the order of its file.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Catalogue(string language)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Path, "text", $"{language}.json")));
        return [.. document.RootElement.EnumerateObject().Select(text => KeyValuePair.Create(text.Name, text.Value.GetString()!))];
    }

    /// <summary>What the page says for a key, with what is filled in.</summary>
    public static string Text(string language, string key, params (string Name, string Value)[] filled) =>
        filled.Aggregate(Catalogue(language).Single(text => text.Key == key).Value, (text, fill) => text.Replace($"{{{fill.Name}}}", fill.Value, StringComparison.Ordinal));

    /// <summary>Runs a few lines of JavaScript that import modules of the studio, and returns what they leave in <c>result</c>.</summary>
    /// <param name="lines">The lines; <c>studio(name)</c> imports a module, <c>package(name)</c> requires an npm package.</param>
    public static async Task<JsonElement> Run(string lines)
    {
        string script = $$"""
            import { createRequire } from 'node:module';
            const require = createRequire(process.cwd() + '/package.json');
            const studio = name => import(`{{Path}}/modules/${name}.js`);
            let result;
            {{lines}}
            console.log(JSON.stringify(result));
            """;
        string said = await Repository.Run("node", ["--no-warnings", "--input-type=module", "-e", script]);
        return JsonDocument.Parse(said).RootElement;
    }
}
