using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Tells how a job ended, and fetches what it made.</summary>
internal sealed class JobEnding(string store, TextWriter progress)
{
    /// <summary>Says the ending in words.</summary>
    /// <returns>The exit code that says it to programs.</returns>
    public async Task<int> Tell(JobRecord record, FileInfo output, CancellationToken cancellation)
    {
        if (record.Video is { } video)
        {
            await Fetch(video.Video, output, cancellation);
            await progress.WriteLineAsync(Words.Say($"Video: {output.FullName} ({video.DurationSeconds:f1} s)", $"视频：{output.FullName}（{video.DurationSeconds:f1} 秒）"));
            await progress.WriteLineAsync(Words.Say($"Link:  {video.Link}", $"链接：{video.Link}"));
            await TellPage(video.Share);
            return ExitCode.Done;
        }

        if (record.Speech is { } speech)
        {
            await Fetch(speech.Sound, output, cancellation);
            await progress.WriteLineAsync(Words.Say($"Speech: {output.FullName} ({speech.DurationSeconds:f1} s)", $"语音：{output.FullName}（{speech.DurationSeconds:f1} 秒）"));
            await TellPage(speech.Share);
            return ExitCode.Done;
        }

        if (record.Failure is { } failure)
        {
            await progress.WriteLineAsync(Words.Say(failure.Sentence));
            return failure.Kind == FailureKind.Internal ? ExitCode.Ours : ExitCode.Input;
        }

        await progress.WriteLineAsync(Words.Say("The job was cancelled.", "任务已取消。"));
        return ExitCode.Ours;
    }

    private Task TellPage(Uri? page) => page is null ? Task.CompletedTask : progress.WriteLineAsync(Words.Say($"Page:  {page}", $"页面：{page}"));

    private async Task Fetch(ArtifactPath path, FileInfo output, CancellationToken cancellation)
    {
        output.Directory?.Create();
        await new BlobServiceClient(store).GetBlobContainerClient(path.Container).GetBlobClient(path.Name).DownloadToAsync(output.FullName, cancellation);
    }
}
