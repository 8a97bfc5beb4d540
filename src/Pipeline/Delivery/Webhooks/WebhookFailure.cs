using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Why a job has no video, without the words, which the news have.</summary>
/// <param name="Kind">Whose fault it is, and of what kind.</param>
/// <param name="Stage">The stage that failed.</param>
/// <param name="Segment">The segment it failed on, from 0, where there is one.</param>
public sealed record WebhookFailure(FailureKind Kind, string Stage, int? Segment);
