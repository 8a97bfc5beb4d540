using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Delivers one message to one endpoint, however many days that takes. No job waits for it.</summary>
public static class DeliverWebhook
{
    /// <summary>Makes one attempt; if another is due, begins anew with it when its time has come, so that the history stays as short as the first day's.</summary>
    [Function(nameof(DeliverWebhook))]
    public static async Task<DeliveryState> Run([OrchestrationTrigger] TaskOrchestrationContext context, DeliveryTurn turn)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(turn);
        DeliveryVerdict verdict = await context.SendWebhook(turn);
        if (verdict.Wait is { } wait)
        {
            await context.CreateTimer(wait, CancellationToken.None);
            context.ContinueAsNew(turn.After(verdict));
        }

        return verdict.State;
    }
}
