using System.Text.Json;
using AlinFunctions.Pipeline.Delivery.Webhooks;

namespace AlinFunctions.Pipeline.Tests.Delivery.Webhooks;

public sealed class WebhookEndpointTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly WebhookSecret Old = WebhookSecret.From(new byte[32]);
    private static readonly WebhookSecret New = WebhookSecret.From([.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly WebhookEndpoint Endpoint = new(EndpointId.From(new byte[10]), new Uri("https://example.org/"), [], null, EndpointState.Enabled, Noon, Old);

    [Fact]
    public void Told_of_nothing_in_particular_it_hears_everything_but_progress()
    {
        Enum.GetValues<WebhookEvent>().Where(Endpoint.Wants).ShouldBe(
            [WebhookEvent.JobAccepted, WebhookEvent.JobSucceeded, WebhookEvent.JobFailed, WebhookEvent.JobCancelled, WebhookEvent.WebhookTest]);
    }

    [Fact]
    public void Told_of_something_it_hears_that_and_trials()
    {
        WebhookEndpoint choosy = Endpoint with { Events = [WebhookEvent.JobProgress] };

        Enum.GetValues<WebhookEvent>().Where(choosy.Wants).ShouldBe([WebhookEvent.JobProgress, WebhookEvent.WebhookTest]);
    }

    [Fact]
    public void A_rotated_secret_signs_beside_the_new_one_for_a_day()
    {
        WebhookEndpoint rotated = Endpoint.Rotated(New, Noon);

        rotated.SecretsAt(Noon).ShouldBe([New, Old]);
        rotated.SecretsAt(Noon.AddHours(24).AddTicks(-1)).ShouldBe([New, Old]);
        rotated.SecretsAt(Noon.AddHours(24)).ShouldBe([New]);
    }

    [Fact]
    public void Five_days_without_a_success_switch_it_off()
    {
        WebhookEndpoint missed = Endpoint.Missed(Noon);

        missed.Missed(Noon.AddDays(5).AddSeconds(-1)).State.ShouldBe(EndpointState.Enabled);
        missed.Missed(Noon.AddDays(5)).State.ShouldBe(EndpointState.Failing);
        missed.Reached().Missed(Noon.AddDays(5)).State.ShouldBe(EndpointState.Enabled);
        (missed with { State = EndpointState.Paused }).Missed(Noon.AddDays(5)).State.ShouldBe(EndpointState.Paused);
    }

    [Fact]
    public void One_that_is_reached_again_and_again_is_not_written_again_and_again() => Endpoint.Reached().ShouldBeSameAs(Endpoint);

    [Fact]
    public void Its_record_is_read_as_it_was_written()
    {
        WebhookEndpoint rotated = (Endpoint with { Events = [WebhookEvent.JobFailed] }).Rotated(New, Noon);

        string json = JsonSerializer.Serialize(rotated, PipelineJson.Readable);
        WebhookEndpoint read = JsonSerializer.Deserialize<WebhookEndpoint>(json, PipelineJson.Readable)!;

        json.ShouldContain("\"job.failed\"");
        read.SecretsAt(Noon).ShouldBe([New, Old]);
        (read with { Events = rotated.Events }).ShouldBe(rotated);
    }
}
