using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>What a receiver is told of a job: little, and where there is more.</summary>
/// <param name="Text">The news for a person, in both languages.</param>
/// <param name="Job">The job; null for a trial.</param>
/// <param name="Folder">The dropped folder's name.</param>
/// <param name="State">Where the job stands.</param>
/// <param name="Stage">The stage that it has come to.</param>
/// <param name="Seconds">How long the video or speech is.</param>
/// <param name="Page">The share page.</param>
/// <param name="Link">A link to the file itself.</param>
/// <param name="LinkExpires">When that link stops working.</param>
/// <param name="Failure">Why there is no video.</param>
public sealed record WebhookNews(
    Sentence Text,
    JobId? Job = null,
    string? Folder = null,
    JobState? State = null,
    string? Stage = null,
    double? Seconds = null,
    Uri? Page = null,
    Uri? Link = null,
    DateTimeOffset? LinkExpires = null,
    WebhookFailure? Failure = null);
