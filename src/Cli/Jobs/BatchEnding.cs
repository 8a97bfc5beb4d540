using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Tells how a batch ended, and fetches its report and what its rows made.</summary>
internal sealed class BatchEnding(string store, TextWriter progress)
{
    private readonly BlobServiceClient _blobs = new(store);

    /// <summary>Says the ending in words.</summary>
    /// <returns>The exit code: done when every row has its video, else whose fault it is.</returns>
    public async Task<int> Tell(BatchRecord record, DirectoryInfo output, CancellationToken cancellation)
    {
        if (record.Failure is { } failure)
        {
            await progress.WriteLineAsync(Words.Say(failure));
            return ExitCode.Input;
        }

        output.Create();
        await Fetch(record.Report!.Value, Path.Combine(output.FullName, "report.csv"), cancellation);
        int code = ExitCode.Done;
        foreach (BatchRow row in record.Rows)
        {
            code = Math.Max(code, await Fetch(row, output, cancellation));
        }

        await progress.WriteLineAsync(Words.Say(
            $"{record.Progress.Succeeded} of {record.Rows.Count} rows are in {output.FullName}, with report.csv.",
            $"{record.Rows.Count} 行中有 {record.Progress.Succeeded} 行已保存到 {output.FullName}，并附 report.csv。"));
        return code;
    }

    private async Task<int> Fetch(BatchRow row, DirectoryInfo output, CancellationToken cancellation)
    {
        if (row.Error is { } error)
        {
            string prefix = row.State == RowState.Refused ? "" : Words.Say($"Row {row.Number}: ", $"第 {row.Number} 行：");
            await progress.WriteLineAsync(prefix + Words.Say(error));
        }

        if (row.Job is not { } job)
        {
            return row.State == RowState.Refused ? ExitCode.Input : ExitCode.Ours;
        }

        BlobDownloadResult download = await Blob(JobPaths.Record(job)).DownloadContentAsync(cancellation);
        JobRecord record = download.Content.ToObjectFromJson<JobRecord>(PipelineJson.Compact)!;
        if ((record.Video?.Video ?? record.Speech?.Sound) is { } made)
        {
            await Fetch(made, Path.Combine(output.FullName, $"{row.Number:d4}{Path.GetExtension(made.Name)}"), cancellation);
            return ExitCode.Done;
        }

        return record.Failure is { Kind: not FailureKind.Internal } ? ExitCode.Input : ExitCode.Ours;
    }

    private Task Fetch(ArtifactPath path, string file, CancellationToken cancellation) => Blob(path).DownloadToAsync(file, cancellation);

    private BlobClient Blob(ArtifactPath path) => _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name);
}
