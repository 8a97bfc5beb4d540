using System.Text.Json.Serialization;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>What a webhook tells of. The names are read outside, so they are only ever added to.</summary>
public enum WebhookEvent
{
    /// <summary>A job was accepted and will run.</summary>
    [JsonStringEnumMemberName("job.accepted")]
    JobAccepted,

    /// <summary>A job has come to its next stage; told only to endpoints that ask for it by name.</summary>
    [JsonStringEnumMemberName("job.progress")]
    JobProgress,

    /// <summary>A job has its video or its speech.</summary>
    [JsonStringEnumMemberName("job.succeeded")]
    JobSucceeded,

    /// <summary>A job ended without one, or was refused at the door.</summary>
    [JsonStringEnumMemberName("job.failed")]
    JobFailed,

    /// <summary>A job was stopped on request.</summary>
    [JsonStringEnumMemberName("job.cancelled")]
    JobCancelled,

    /// <summary>Nothing happened: somebody tries whether the endpoint hears.</summary>
    [JsonStringEnumMemberName("webhook.test")]
    WebhookTest,
}
