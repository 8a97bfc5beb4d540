using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Who is told of events, and how it stands with them.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Url">Its address; null for the endpoint whose secret signs what jobs send to addresses of their own.</param>
/// <param name="Events">What it is told of; empty: everything but progress.</param>
/// <param name="Description">What its user wrote about it.</param>
/// <param name="State">Whether it is told anything.</param>
/// <param name="Created">When it was registered.</param>
/// <param name="Secret">What its messages are signed with; null: with the default endpoint's secret.</param>
/// <param name="Previous">The secret before that one.</param>
/// <param name="PreviousUntil">Until when messages are signed with both.</param>
/// <param name="FailingSince">Since when nothing has reached it; null while something does.</param>
public sealed record WebhookEndpoint(
    EndpointId Id,
    Uri? Url,
    IReadOnlyList<WebhookEvent> Events,
    string? Description,
    EndpointState State,
    DateTimeOffset Created,
    WebhookSecret? Secret,
    WebhookSecret? Previous = null,
    DateTimeOffset? PreviousUntil = null,
    DateTimeOffset? FailingSince = null)
{
    /// <summary>How long messages are signed with the old secret as well, after a new one was made.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    // A weekend and two days more: as long as the whole schedule of retries, and half as long again.
    private static readonly TimeSpan LongFailure = TimeSpan.FromDays(5);

    /// <summary>Gets whether it is told anything at present.</summary>
    [JsonIgnore]
    public bool IsEnabled => State == EndpointState.Enabled && Url is not null;

    /// <summary>Tells whether it wants to hear of an event.</summary>
    public bool Wants(WebhookEvent @event) =>
        @event == WebhookEvent.WebhookTest || (Events.Count == 0 ? @event != WebhookEvent.JobProgress : Events.Contains(@event));

    /// <summary>The secrets that sign at a moment, the newest first.</summary>
    public IReadOnlyList<WebhookSecret> SecretsAt(DateTimeOffset now) =>
        [.. new[] { Secret, PreviousUntil > now ? Previous : null }.OfType<WebhookSecret>()];

    /// <summary>The endpoint with a new secret; the old one signs as well for a day.</summary>
    public WebhookEndpoint Rotated(WebhookSecret secret, DateTimeOffset now) => this with { Secret = secret, Previous = Secret, PreviousUntil = now + Overlap };

    /// <summary>The endpoint after something reached it.</summary>
    public WebhookEndpoint Reached() => FailingSince is null ? this : this with { FailingSince = null };

    /// <summary>The endpoint after something failed to: five days without a success switch it off.</summary>
    public WebhookEndpoint Missed(DateTimeOffset now) =>
        FailingSince is null ? this with { FailingSince = now }
        : State == EndpointState.Enabled && now - FailingSince >= LongFailure ? this with { State = EndpointState.Failing }
        : this;

    /// <summary>The endpoint after it said that it is gone.</summary>
    public WebhookEndpoint Gone(DateTimeOffset now) => this with { State = EndpointState.Gone, FailingSince = FailingSince ?? now };
}
