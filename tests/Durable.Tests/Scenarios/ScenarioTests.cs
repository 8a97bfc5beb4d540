using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>Every scenario on our engine.</summary>
public sealed class ScenarioTests
{
    [Theory]
    [MemberData(nameof(ScenarioTable.Names), MemberType = typeof(ScenarioTable))]
    public async Task Our_engine_does_what_is_expected(string name)
    {
        Scenario scenario = ScenarioTable.Find(name);
        await using DurableHarness harness = new();

        object? seen = await scenario.Play(harness);

        JsonSerializer.SerializeToNode(seen)!.ToJsonString().ShouldBe(JsonNode.Parse(scenario.Expected)!.ToJsonString());
    }
}
