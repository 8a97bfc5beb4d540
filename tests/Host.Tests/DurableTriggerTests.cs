using System.Net.Http.Json;

namespace AlinFunctions.Host.Tests;

[Collection(RunningSampleAppDefinition.Name)]
public sealed class DurableTriggerTests(RunningSampleApp app)
{
    [Fact]
    public async Task An_orchestration_started_by_a_client_calls_activities_of_the_app_and_of_its_libraries()
    {
        using HttpResponseMessage started = await app.Http.PostAsJsonAsync(new Uri("/v1/compositions", UriKind.Relative), new { words = new[] { "how", "do", "you", "do" } });
        string id = await started.EnsureSuccessStatusCode().Content.ReadAsStringAsync();

        string done = await app.Http.GetStringAsync(new Uri($"/v1/compositions/{id}", UriKind.Relative));

        done.ShouldBe("Completed: HOW DO YOU DO on GET");
    }
}
