namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>All scenarios, by name.</summary>
public static class ScenarioTable
{
    private static readonly Dictionary<string, Scenario> ByName =
        new[] { CallScenarios.All, RetryScenarios.All, EventScenarios.All, LifeScenarios.All }
            .SelectMany(scenarios => scenarios)
            .ToDictionary(scenario => scenario.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. ByName.Keys];

    public static TheoryData<string> SharedNames => [.. Shared];

    public static IEnumerable<string> Shared => ByName.Values.Where(scenario => scenario.NoPeer is null).Select(scenario => scenario.Name);

    public static Scenario Find(string name) => ByName[name];
}
