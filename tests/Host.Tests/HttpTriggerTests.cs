using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace AlinFunctions.Host.Tests;

[Collection(RunningSampleAppDefinition.Name)]
public sealed class HttpTriggerTests(RunningSampleApp app)
{
    [Fact]
    public async Task Route_values_reach_the_parameters_of_their_names_and_an_action_result_is_the_answer() =>
        (await app.Http.GetStringAsync(Path("/v1/greet/Grace/2?more=%20Again."))).ShouldBe("Hello Grace! Hello Grace! Again.");

    [Fact]
    public async Task A_result_of_a_task_is_the_answer()
    {
        using HttpResponseMessage answer = await app.Http.PostAsJsonAsync(Path("/v1/Sum"), new { item = "tea", count = 1 });

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        JsonElement order = await answer.Content.ReadFromJsonAsync<JsonElement>();
        order.GetProperty("count").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_method_that_the_function_does_not_take_is_refused()
    {
        using HttpResponseMessage answer = await app.Http.GetAsync(Path("/v1/Sum"));

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_constraint_of_a_route_holds()
    {
        using HttpResponseMessage answer = await app.Http.GetAsync(Path("/v1/greet/Grace/twice"));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/v1/Guarded", HttpStatusCode.Unauthorized)]
    [InlineData("/v1/Guarded?code=wrong", HttpStatusCode.Unauthorized)]
    [InlineData("/v1/Guarded?code=open%20sesame", HttpStatusCode.OK)]
    public async Task A_guarded_function_asks_for_the_key(string path, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await app.Http.GetAsync(Path(path));

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_key_may_come_in_the_header()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path("/v1/Guarded")) { Headers = { { "x-functions-key", "open sesame" } } };
        using HttpResponseMessage answer = await app.Http.SendAsync(request);

        (await answer.Content.ReadAsStringAsync()).ShouldBe("open to GET");
    }

    [Fact]
    public async Task A_function_that_throws_is_a_server_error()
    {
        using HttpResponseMessage answer = await app.Http.GetAsync(Path("/v1/Broken"));

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task The_host_says_that_it_runs_and_which_functions()
    {
        JsonElement status = await app.Http.GetFromJsonAsync<JsonElement>(Path("/admin/host/status"));

        status.GetProperty("state").GetString().ShouldBe("Running");
        status.GetProperty("functions").EnumerateArray().Select(name => name.GetString()).ShouldContain("Shout");
    }

    private static Uri Path(string path) => new(path, UriKind.Relative);
}
