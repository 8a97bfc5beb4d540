using System.Text.Json.Serialization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>What is remembered of one row.</summary>
/// <param name="Number">The row, from 1; a header is not counted.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Job">Its job, once it is dropped.</param>
/// <param name="Link">A link that plays its video.</param>
/// <param name="Error">Why there is no video.</param>
/// <param name="Title">What people know it by.</param>
public sealed record BatchRow(int Number, RowState State, JobId? Job = null, Uri? Link = null, Sentence? Error = null, string? Title = null)
{
    /// <summary>Gets whether nothing more will come of it.</summary>
    [JsonIgnore]
    public bool HasEnded => State is not (RowState.Waiting or RowState.Running);

    /// <summary>The row as its job's record tells it.</summary>
    public BatchRow Of(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.State switch
        {
            JobState.Succeeded => this with { State = RowState.Succeeded, Link = record.Video?.Link },
            JobState.Failed => this with { State = RowState.Failed, Error = record.Failure?.Sentence },
            JobState.Cancelled => this with { State = RowState.Cancelled },
            _ => this,
        };
    }
}
