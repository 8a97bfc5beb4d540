using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Delivery.Webhooks;

/// <summary>Asks for everybody who wants to know to be told how a job stands.</summary>
/// <param name="Job">The job.</param>
/// <param name="Moment">What is to be told.</param>
/// <param name="Stage">The stage it has come to, where that is the news.</param>
public sealed record JobNews(JobId Job, JobMoment Moment, string? Stage = null)
{
    /// <summary>Tells what happened, by the job's record; null when the record knows no such news.</summary>
    public WebhookEvent? EventOf(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return (Moment, record.State) switch
        {
            (JobMoment.Accepted, _) => WebhookEvent.JobAccepted,
            (JobMoment.Progress, _) => WebhookEvent.JobProgress,
            (_, JobState.Succeeded) => WebhookEvent.JobSucceeded,
            (_, JobState.Failed) => WebhookEvent.JobFailed,
            (_, JobState.Cancelled) => WebhookEvent.JobCancelled,
            _ => null,
        };
    }

    /// <summary>Tells when it happened, by the record, so that whoever asks again is told the same.</summary>
    public DateTimeOffset AtOf(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Moment == JobMoment.Ended ? record.Finished ?? record.Created : record.Created;
    }

    /// <summary>Names whom the news is about. A job that is run again ends at another time, and that is other news.</summary>
    public string SubjectOf(JobRecord record) => string.Create(CultureInfo.InvariantCulture, $"{Job} {AtOf(record):O} {Stage}");
}
