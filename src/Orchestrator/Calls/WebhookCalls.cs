using AlinFunctions.Pipeline.Delivery.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>Calls the activities of webhooks.</summary>
internal static partial class WebhookCalls
{
    /// <summary>Starts telling whoever wants to know how a job stands. A job does not end otherwise because nobody could be told.</summary>
    public static async Task NotifyWebhooks(this TaskOrchestrationContext context, JobNews news)
    {
        try
        {
            await context.CallActivityAsync(nameof(Activities.NotifyWebhooks), news, Patience.Storage);
        }
        catch (TaskFailedException failed)
        {
            Log.Untold(context.CreateReplaySafeLogger(nameof(WebhookCalls)), failed, news.Job, news.Moment);
        }
    }

    /// <summary>Makes one attempt at a message. What a receiver answers is no failure; the store may be down for as long as a receiver may.</summary>
    public static Task<DeliveryVerdict> SendWebhook(this TaskOrchestrationContext context, DeliveryTurn turn) =>
        context.CallActivityAsync<DeliveryVerdict>(nameof(Activities.SendWebhook), turn, Patience.Webhook);

    private static partial class Log
    {
        [LoggerMessage(2304, LogLevel.Error, "Nobody could be told of job {JobId}: {Moment}.")]
        public static partial void Untold(ILogger logger, Exception exception, JobId jobId, JobMoment moment);
    }
}
