using System.Text.Json.Nodes;

namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>The scenarios on Microsoft's own SDK for JavaScript: a foreign referee of what ours are expected to show.</summary>
public sealed class PeerTests(PeerRun peer) : IClassFixture<PeerRun>
{
    [Theory]
    [MemberData(nameof(ScenarioTable.SharedNames), MemberType = typeof(ScenarioTable))]
    public void Microsofts_own_engine_does_the_same(string name)
    {
        JsonNode? seen = peer.Results[name];

        seen.ShouldNotBeNull($"The peer does not play '{name}'.");
        seen.ToJsonString().ShouldBe(JsonNode.Parse(ScenarioTable.Find(name).Expected)!.ToJsonString());
    }

    [Fact]
    public void The_peer_plays_all_that_it_can_and_nothing_else() =>
        peer.Results.Select(result => result.Key).Order(StringComparer.Ordinal).ShouldBe(ScenarioTable.Shared.Order(StringComparer.Ordinal));
}
