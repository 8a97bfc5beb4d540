using System.Reflection;
using System.Text.Json.Nodes;
using AlinFunctions.Pipeline;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Describes the API: one document, laid together from the sheets of its parts.</summary>
public sealed class OpenApiDocument
{
    private const string Prefix = "OpenApi.";

    /// <summary>Gets the document as JSON.</summary>
    public string Json { get; } = Lay().ToJsonString(PipelineJson.Compact);

    private static JsonObject Lay()
    {
        Assembly assembly = typeof(OpenApiDocument).Assembly;
        var whole = new JsonObject();
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(name => name != Prefix + "base").ThenBy(name => name, StringComparer.Ordinal))
        {
            using Stream sheet = assembly.GetManifestResourceStream(name)!;
            Lay(JsonNode.Parse(sheet)!.AsObject(), whole);
        }

        return whole;
    }

    // Sheets add to each other's objects and never write over what another says.
    private static void Lay(JsonObject from, JsonObject onto)
    {
        foreach ((string name, JsonNode? value) in from)
        {
            if (value is JsonObject inner && onto[name] is JsonObject known)
            {
                Lay(inner, known);
            }
            else
            {
                onto.Add(name, value?.DeepClone());
            }
        }
    }
}
