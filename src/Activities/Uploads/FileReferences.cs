using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;

namespace AlinFunctions.Activities.Uploads;

/// <summary>Takes files into an upload that lie in the store already: <c>inbox/ada/portrait.jpg</c>, or <c>job:&lt;id&gt;</c> for what an earlier job was made of.</summary>
public sealed class FileReferences(ArtifactStore store)
{
    private const string JobPrefix = "job:";

    /// <summary>Tells whether a text stands for what an earlier job was made of.</summary>
    public static bool NamesJob(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(JobPrefix, StringComparison.Ordinal) && JobId.TryParse(text[JobPrefix.Length..], null, out _);
    }

    /// <summary>Takes one file in.</summary>
    /// <param name="upload">The upload.</param>
    /// <param name="part">The part that it becomes.</param>
    /// <param name="reference">Where it lies.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InvalidDropException">There is no such file.</exception>
    public async Task Stage(Upload upload, string part, string reference, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArtifactPath path = await Find(part, reference, cancellation) ?? throw NoFile(part, reference);
        await Stage(upload, part, path, () => NoFile(part, reference), cancellation);
    }

    /// <summary>Takes everything in that a job was made of.</summary>
    /// <exception cref="InvalidDropException">The store has lost a file.</exception>
    public async Task StageAll(Upload upload, JobRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(record);
        foreach (JobInput input in record.Inputs)
        {
            if (input.Name is FrozenDrop.OptionsName or FrozenDrop.SpeechName or FrozenDrop.PreviewName)
            {
                BinaryData options = (await store.Blob(input.Path).DownloadContentAsync(cancellation)).Value.Content;
                await upload.StageOptions(input.Name, options, cancellation);
            }
            else
            {
                await Stage(upload, Path.GetFileNameWithoutExtension(input.Name), input.Path, () => NoFile(input.Name, $"{JobPrefix}{record.Id}"), cancellation);
            }
        }
    }

    private static InvalidDropException NoFile(string part, string reference) => new(FailureKind.BadOption, new Sentence(
        $"'{part}' is '{reference}', and there is no such file; it may be {StoreNames.Inbox}/<folder>/<file> or {JobPrefix}<id>.",
        $"“{part}”是“{reference}”，没有这个文件；应为 {StoreNames.Inbox}/<文件夹>/<文件> 或 {JobPrefix}<任务编号>。"));

    private async Task<ArtifactPath?> Find(string part, string reference, CancellationToken cancellation)
    {
        if (reference.StartsWith(JobPrefix, StringComparison.Ordinal))
        {
            JobRecord? record = JobId.TryParse(reference[JobPrefix.Length..], null, out JobId job) ? await store.Read<JobRecord>(JobPaths.Record(job), cancellation) : null;
            return record?.Inputs.FirstOrDefault(input => Path.GetFileNameWithoutExtension(input.Name) == part)?.Path;
        }

        return ArtifactPath.TryParse(reference, null, out ArtifactPath path) && path.Container == StoreNames.Inbox ? path : null;
    }

    private async Task Stage(Upload upload, string part, ArtifactPath path, Func<Exception> missing, CancellationToken cancellation)
    {
        Stream content;
        try
        {
            content = await store.Blob(path).OpenReadAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException gone) when (gone.Status is 404 or 400)
        {
            // A store that finds the name itself impossible has no such file either.
            throw missing();
        }

        await using (content)
        {
            await upload.Stage(part, path.FileName, content, cancellation);
        }
    }
}
