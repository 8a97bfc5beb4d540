namespace AlinFunctions.Pipeline.Jobs;

/// <summary>What a list tells of a job: the few facts by which people find one again.</summary>
/// <param name="Id">The job's name.</param>
/// <param name="Folder">The dropped folder's name.</param>
/// <param name="Title">How its script begins, else the folder's name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Created">When it was accepted or refused.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Seconds">How long its video or speech is.</param>
/// <param name="Failure">Why it ended without one.</param>
/// <param name="SpeechOnly">Whether it is only to be heard.</param>
/// <param name="PortraitHash">The portrait's SHA-256; null without one.</param>
/// <param name="Hidden">Whether lists leave it out: samples and previews are nobody's videos.</param>
public sealed record JobCard(
    JobId Id,
    string Folder,
    string Title,
    JobState State,
    DateTimeOffset Created,
    DateTimeOffset? Finished,
    double? Seconds,
    JobFailure? Failure,
    bool SpeechOnly,
    string? PortraitHash,
    bool Hidden)
{
    /// <summary>The longest sentence that a card holds, in characters: it is kept in 8 KiB with everything else.</summary>
    private const int MostCharacters = 500;

    /// <summary>The card of a record.</summary>
    public static JobCard Of(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new JobCard(
            record.Id,
            record.Folder,
            record.Title ?? record.Folder,
            record.State,
            record.Created,
            record.Finished,
            record.Video?.DurationSeconds ?? record.Speech?.DurationSeconds,
            Short(record.Failure),
            record.Job is { Portrait: null },
            record.Job is { PortraitHash.Length: > 0 } job ? job.PortraitHash : null,
            record.Options.Preview || VoiceSample.IsFolder(record.Folder));
    }

    private static JobFailure? Short(JobFailure? failure) => failure?.Sentence is { } sentence && sentence.English.Length + sentence.Chinese.Length > MostCharacters
        ? failure with { Sentence = new Sentence("It was refused; its record says why.", "任务未被接受，原因见任务记录。") }
        : failure;
}
