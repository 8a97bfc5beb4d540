using AlinFunctions.Durable;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace AlinFunctions.Orchestrator.Tests;

/// <summary>Deliveries wait for days, over any number of deployments: one that waited once is kept as a file, and today's code must go on from it.</summary>
public sealed class DeliverWebhookHistoryTests
{
    private static string Recorded => Path.Combine(AppContext.BaseDirectory, "Histories", "deliver-webhook.json");

    [Fact]
    public async Task A_recorded_delivery_goes_on_waiting() =>
        RecordedHistory.FromJson(await File.ReadAllTextAsync(Recorded, TestContext.Current.CancellationToken)).Replay(Stage.Orchestrations()).ShouldBeNull();

    [Fact(Explicit = true)]
    public async Task A_delivery_is_recorded()
    {
        var id = DeliveryId.For("recorded", WebhookEvent.JobSucceeded, EndpointId.Default);
        var wait = new DeliveryVerdict(DeliveryState.Pending, TimeSpan.FromDays(30));
        DurableCatalog catalog = Stage.Orchestrations().AddActivity(nameof(Activities.SendWebhook), (_, _, _) => Task.FromResult<string?>(JsonDataConverter.Default.Serialize(wait)));
        await using Stage stage = await Stage.Open(catalog);
        await stage.Client.ScheduleNewOrchestrationInstanceAsync(nameof(DeliverWebhook), new DeliveryTurn(id, 0, 1), new StartOrchestrationOptions(id.Instance(0)));
        await Stage.Until(() => stage.Engine.ReadHistory(id.Instance(0)).ToJson().Contains("Timer", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Recorded, stage.Engine.ReadHistory(id.Instance(0)).ToJson() + "\n", TestContext.Current.CancellationToken);
    }
}
