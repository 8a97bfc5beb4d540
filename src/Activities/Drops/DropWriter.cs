using System.Net;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Drops;

/// <summary>
/// Drops a planned folder. Every file is created if it is not there and then left alone, since its version is part of the job's id; and the one that makes the
/// folder whole comes last. So a plan may be written again after a crash between any two files: it ends as one folder, and as one job.
/// </summary>
public sealed class DropWriter(ArtifactStore store, DropFolder folders)
{
    /// <summary>Writes what is missing of the folder.</summary>
    /// <returns>The id of the job that it makes.</returns>
    /// <exception cref="InvalidDropException">A file that is to be copied is not there.</exception>
    public async Task<JobId> Write(DropPlan plan, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (string name in NamesOf(plan).OrderBy(name => name == plan.LastName))
        {
            BlobClient target = folders.Blob(plan.Folder, name);
            if (!await target.ExistsAsync(cancellation))
            {
                await using Stream content = await Content(plan, name, cancellation);
                await Create(target, content, cancellation);
            }
        }

        return JobId.ForDrop(await folders.Freeze(plan.Folder, cancellation));
    }

    /// <summary>Writes one file into a folder of the inbox, unless it is there.</summary>
    public async Task Write(string folder, string name, string text, CancellationToken cancellation)
    {
        await using Stream content = BinaryData.FromString(text).ToStream();
        await Create(folders.Blob(folder, name), content, cancellation);
    }

    private static IEnumerable<string> NamesOf(DropPlan plan)
    {
        IEnumerable<string> names = plan.Files.Select(file => file.Name);
        names = plan.Options is null ? names : names.Prepend(plan.OptionsName);
        return plan.Script is null ? names : names.Append(FrozenDrop.ScriptName);
    }

    private async Task<Stream> Content(DropPlan plan, string name, CancellationToken cancellation)
    {
        if (plan.Files.FirstOrDefault(file => file.Name == name) is not { } file)
        {
            return BinaryData.FromString(name == FrozenDrop.ScriptName ? plan.Script! : plan.Options!).ToStream();
        }

        try
        {
            return await store.Blob(file.Source).OpenReadAsync(cancellationToken: cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == (int)HttpStatusCode.NotFound)
        {
            throw Missing(file.Source);
        }
    }

    /// <summary>The refusal of a plan whose file is not there.</summary>
    public static InvalidDropException Missing(ArtifactPath file) =>
        new(FailureKind.BadOption, new Sentence($"There is no file '{file}' in the store.", $"存储中没有文件“{file}”。"));

    private static async Task Create(BlobClient target, Stream content, CancellationToken cancellation)
    {
        try
        {
            await target.UploadAsync(content, new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } }, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is (int)HttpStatusCode.Conflict or (int)HttpStatusCode.PreconditionFailed)
        {
            // Somebody was faster with the same: theirs stays, with its version.
        }
    }
}
