using System.Reflection;
using System.Text.Json;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Orchestrator.Tests.Http;

public sealed class OpenApiTests
{
    private static readonly JsonElement Document = JsonElement.Parse(new OpenApiDocument().Json);

    [Fact]
    public void Every_route_of_the_api_is_described_and_nothing_else()
    {
        IEnumerable<string> served =
            from type in typeof(JobsApi).Assembly.GetTypes()
            from method in type.GetMethods()
            from parameter in method.GetParameters()
            let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
            where trigger?.Route?.StartsWith("api/", StringComparison.Ordinal) == true
            from verb in trigger.Methods!
            select $"{verb} /{trigger.Route}: {method.GetCustomAttribute<FunctionAttribute>()!.Name}";
        IEnumerable<string> described =
            from path in Document.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where operation.Name != "parameters"
            select $"{operation.Name} {path.Name}: {operation.Value.GetProperty("operationId").GetString()}";

        described.ShouldBe(served, ignoreOrder: true);
    }

    [Fact]
    public void Every_reference_points_at_something()
    {
        var lost = new List<string>();
        Follow(Document, lost);

        lost.ShouldBeEmpty();
    }

    private static void Follow(JsonElement node, List<string> lost)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray())
            {
                Follow(item, lost);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in node.EnumerateObject())
            {
                if (property.Name == "$ref" && !Leads(property.Value.GetString()!))
                {
                    lost.Add(property.Value.GetString()!);
                }

                Follow(property.Value, lost);
            }
        }
    }

    private static bool Leads(string reference)
    {
        JsonElement at = Document;
        return reference.TrimStart('#', '/').Split('/').All(name => at.TryGetProperty(name, out at));
    }
}
