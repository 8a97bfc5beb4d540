using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities;

/// <summary>Starts telling everybody who wants to know how a job stands: its record says what there is to tell.</summary>
public sealed class NotifyWebhooks(ArtifactStore store, EndpointBook endpoints, DeliveryDesk desk, TimeProvider time)
{
    /// <summary>Starts a delivery to each endpoint; started twice, it is one.</summary>
    [Function(nameof(NotifyWebhooks))]
    public async Task Run([ActivityTrigger] JobNews news, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(news);
        if (await store.Read<JobRecord>(JobPaths.Record(news.Job), cancellation) is not { } record || news.EventOf(record) is not { } @event)
        {
            return;
        }

        DateTimeOffset at = news.Moment == JobMoment.Progress ? time.GetUtcNow() : news.AtOf(record);
        byte[] body = WebhookBody.Of(record, @event, at, news.Stage);
        foreach (WebhookEndpoint endpoint in await Listeners(record, @event, cancellation))
        {
            await desk.Start(client, endpoint, news.SubjectOf(record), @event, news.Job, at, body, cancellation);
        }
    }

    // An address that the job brought along and that is registered as well is told once, with its own secret, and not at all while it is switched off.
    private async Task<IReadOnlyList<WebhookEndpoint>> Listeners(JobRecord record, WebhookEvent @event, CancellationToken cancellation)
    {
        var listeners = new List<WebhookEndpoint>();
        bool registered = false;
        await foreach (WebhookEndpoint endpoint in endpoints.Registered(cancellation))
        {
            if (endpoint.Secret is null)
            {
                continue;
            }

            bool asked = endpoint.Url == record.Options.Webhook;
            registered |= asked;
            if (endpoint.IsEnabled && (endpoint.Wants(@event) || (asked && @event != WebhookEvent.JobProgress)))
            {
                listeners.Add(endpoint);
            }
        }

        if (record.Options.Webhook is { } own && !registered && await endpoints.OfAddress(own, cancellation) is { IsEnabled: true } brought && brought.Wants(@event))
        {
            listeners.Add(brought);
        }

        return listeners;
    }
}
