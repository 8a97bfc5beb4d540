using System.Text.Json;
using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>Webhook endpoints and deliveries through the API, on a real store and engine.</summary>
public sealed class WebhooksTests(OpenStore opened) : IClassFixture<OpenStore>, IAsyncLifetime
{
    private readonly OpenStore _store = opened;
    private Stage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        await _store.Empty();
        DurableCatalog catalog = Stage.Orchestrations().AddActivity(nameof(Activities.SendWebhook), async (_, json, _) =>
        {
            DeliveryTurn turn = JsonDataConverter.Default.Deserialize<DeliveryTurn>(json)!;
            var answer = new DeliveryAnswer(410);
            DeliveryVerdict verdict = DeliverySchedule.After(turn.Delivery, turn.Attempt, answer);
            await _store.Deliveries.Log(turn.Delivery, new DeliveryAttempt(turn.Replay, turn.Attempt, default, 1, answer, verdict), default);
            return JsonDataConverter.Default.Serialize(verdict);
        });
        _stage = await Stage.Open(catalog);
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task An_endpoint_is_registered_changed_rotated_and_removed_and_its_secret_told_only_when_made()
    {
        JsonElement made = await Ask(Calls.Keyed("POST", """{"url":"https://example.org/hook","events":["job.failed","job.progress"],"description":"Ours"}"""), 201, request => _store.WebhooksApi.Create(request, default));
        string id = made.GetProperty("id").GetString()!;
        string secret = made.GetProperty("secret").GetString()!;
        secret.ShouldStartWith("whsec_");

        JsonElement listed = await Ask(Calls.Keyed(), 200, request => _store.WebhooksApi.List(request, default));
        listed.GetArrayLength().ShouldBe(2);
        listed.EnumerateArray().Select(one => one.GetProperty("id").GetString()).ShouldBe([id, "default"], ignoreOrder: true);
        listed.ToString().ShouldNotContain("whsec_");

        JsonElement changed = await Ask(Calls.Keyed("PATCH", """{"state":"paused","events":[]}"""), 200, request => _store.WebhooksApi.Change(request, id, default));
        (changed.GetProperty("state").GetString(), changed.GetProperty("events").GetArrayLength(), changed.GetProperty("description").GetString()).ShouldBe(("paused", 0, "Ours"));

        JsonElement rotated = await Ask(Calls.Keyed("POST"), 200, request => _store.WebhooksApi.Rotate(request, id, default));
        rotated.GetProperty("secret").GetString().ShouldNotBe(secret);
        rotated.TryGetProperty("previousUntil", out _).ShouldBeTrue();
        (await Ask(Calls.Keyed(), 200, request => _store.WebhooksApi.Get(request, id, default))).TryGetProperty("secret", out _).ShouldBeFalse();

        await Calls.Keyed("DELETE").Answer(request => _store.WebhooksApi.Remove(request, id, default));
        await Ask(Calls.Keyed(), 404, request => _store.WebhooksApi.Get(request, id, default));
    }

    [Theory]
    [InlineData("""{}""", 422)]
    [InlineData("""{"url":"http://example.org/"}""", 422)]
    [InlineData("""{"url":"https://10.0.0.1/"}""", 422)]
    [InlineData("""{"url":"https://example.org/","events":["job.exploded"]}""", 422)]
    [InlineData("""{"url":"https://example.org/","events":[99]}""", 422)]
    [InlineData("""{"url":"https://example.org/","url":"https://example.com/"}""", 422)]
    [InlineData("""{"url":"https://example.org/","state":"gone"}""", 422)]
    [InlineData("""{"url":"https://example.org/","secret":"mine"}""", 422)]
    public async Task A_bad_endpoint_is_refused_in_words(string body, int status)
    {
        JsonElement problem = await Ask(Calls.Keyed("POST", body), status, request => _store.WebhooksApi.Create(request, default));

        problem.GetProperty("details").GetProperty("zh").GetString().ShouldNotBeNullOrEmpty();
        (await Ask(Calls.Keyed(), 200, request => _store.WebhooksApi.List(request, default))).GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%EF%BF%BF")]
    [InlineData("%0A")]
    [InlineData(null)]
    public async Task A_cursor_that_no_page_ended_with_is_refused_in_words(string? cursor)
    {
        foreach (Func<HttpRequest, Task<IResult>> list in (Func<HttpRequest, Task<IResult>>[])[request => _store.DeliveriesApi.Dead(request, default), request => _store.DeliveriesApi.Of(request, "default", default)])
        {
            JsonElement problem = await Ask(Calls.Keyed().Asking($"?cursor={cursor ?? new string('a', 1025)}"), 400, list);

            problem.GetProperty("detail").GetString().ShouldBe("'cursor' cannot be read; it may be: next.");
        }
    }

    [Fact]
    public async Task A_store_that_does_not_know_the_cursor_says_so_of_its_caller_and_of_nobody_else()
    {
        static Task<int> Refused() => throw new Azure.RequestFailedException(400, "OutOfRangeQueryParameterValue");

        (await Should.ThrowAsync<ProblemException>(() => PageCursor.Follow("2!28!xyz", Refused))).Problem.Status.ShouldBe(400);
        await Should.ThrowAsync<Azure.RequestFailedException>(() => PageCursor.Follow(cursor: null, Refused));
    }

    [Fact]
    public async Task The_default_endpoint_can_only_be_rotated()
    {
        (await Ask(Calls.Keyed("POST"), 200, request => _store.WebhooksApi.Rotate(request, "default", default))).GetProperty("secret").GetString()!.ShouldStartWith("whsec_");
        await Ask(Calls.Keyed("PATCH", "{}"), 409, request => _store.WebhooksApi.Change(request, "default", default));
        await Ask(Calls.Keyed("DELETE"), 409, request => _store.WebhooksApi.Remove(request, "default", default));
        await Ask(Calls.Keyed("POST"), 409, request => _store.WebhooksApi.Try(request, "default", _stage.Client, default));
    }

    [Fact]
    public async Task A_trial_is_delivered_logged_and_replayed()
    {
        WebhookEndpoint endpoint = await _store.Endpoints.Register(new Uri("https://example.org/"), [], null, default);
        JsonElement tried = await Ask(Calls.Keyed("POST"), 202, request => _store.WebhooksApi.Try(request, endpoint.Id.ToString(), _stage.Client, default));
        var id = DeliveryId.Parse(tried.GetProperty("id").GetString()!, null);
        await _stage.Ended(id.Instance(0));

        JsonElement log = await Ask(Calls.Keyed(), 200, request => _store.DeliveriesApi.Of(request, endpoint.Id.ToString(), default));
        log.GetProperty("items")[0].GetProperty("state").GetString().ShouldBe("dead");
        (await Ask(Calls.Keyed(), 200, request => _store.DeliveriesApi.Dead(request, default))).GetProperty("items").GetArrayLength().ShouldBe(1);

        await Ask(Calls.Keyed("POST"), 202, request => _store.DeliveriesApi.Replay(request, id.ToString(), _stage.Client, default));
        await _stage.Ended(id.Instance(1));
        (await Ask(Calls.Keyed(), 200, request => _store.DeliveriesApi.Get(request, id.ToString(), default))).GetProperty("attempts").GetArrayLength().ShouldBe(2);

        await _store.Endpoints.Change(endpoint.Id, known => known with { State = EndpointState.Paused }, default);
        (await Ask(Calls.Keyed("POST"), 409, request => _store.DeliveriesApi.Replay(request, id.ToString(), _stage.Client, default))).GetProperty("code").GetString().ShouldBe("endpoint_off");
        (await Ask(Calls.Keyed("POST"), 409, request => _store.WebhooksApi.Try(request, endpoint.Id.ToString(), _stage.Client, default))).GetProperty("code").GetString().ShouldBe("endpoint_off");
    }

    [Fact]
    public async Task What_is_still_being_delivered_is_not_replayed_and_what_is_not_there_neither()
    {
        WebhookEndpoint endpoint = await _store.Endpoints.Register(new Uri("https://example.org/"), [], null, default);
        var id = DeliveryId.For("x", WebhookEvent.WebhookTest, endpoint.Id);
        await _store.Deliveries.Keep(new WebhookDelivery(id, endpoint.Id, WebhookEvent.WebhookTest, null, default, DeliveryState.Pending, 0, []), [], default);

        (await Ask(Calls.Keyed("POST"), 409, request => _store.DeliveriesApi.Replay(request, id.ToString(), _stage.Client, default))).GetProperty("code").GetString().ShouldBe("still_pending");
        await Ask(Calls.Keyed("POST"), 404, request => _store.DeliveriesApi.Replay(request, "0123456789abcdef01234567", _stage.Client, default));
        await Ask(Calls.Keyed(), 404, request => _store.DeliveriesApi.Of(request, "nobody", default));
    }

    [Fact]
    public async Task Without_the_key_nobody_learns_who_is_told()
    {
        HttpCall call = Calls.Anybody();
        await call.Answer(request => _store.WebhooksApi.List(request, default));
        call.Status.ShouldBe(401);
    }

    [Fact]
    public async Task There_is_an_end_to_how_many_are_told()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, EndpointBook.Most), TestContext.Current.CancellationToken, async (i, cancellation) => await _store.Endpoints.Register(new Uri($"https://example.org/{i}"), [], null, cancellation));

        (await Ask(Calls.Keyed("POST", """{"url":"https://example.org/one-more"}"""), 409, request => _store.WebhooksApi.Create(request, default))).GetProperty("code").GetString().ShouldBe("too_many_endpoints");
    }

    private static async Task<JsonElement> Ask(HttpCall call, int status, Func<Microsoft.AspNetCore.Http.HttpRequest, Task<Microsoft.AspNetCore.Http.IResult>> function)
    {
        string body = await call.Answer(function);
        call.Status.ShouldBe(status, body);
        return JsonElement.Parse(body);
    }
}
